package org.contrappel.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Loudness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of sites and people come from outside. */
class HostileTextTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engines.class)
  void commands_options_quotes_and_markup_are_only_spoken(Engines engine) throws Exception {
    var trap = folder.resolve("trap");
    var speech = engine.speech(folder, new AtomicInteger());
    var texts = List.of(
        "$(touch %s)".formatted(trap), "`touch %s`".formatted(trap), "'; touch %s; '".formatted(trap),
        "|touch %s".formatted(trap), "--help", "-w " + trap, "-f /etc/passwd", "\"Martin\" & fils \\ 'fils'",
        "ligne un\nligne deux\r\n", "<pitch level='999'>aigu</pitch>", "[[fo'nEm]] Martin",
        "%s%n%x ${HOME} {wav} {text}",
        "Ünïcödé 漢字 zéro 0 😀");
    for (var text : texts) {
      var file = speech.spoken(new Utterance(text, Language.FR));
      assertThat(Loudness.level(G711.A_LAW.read(file))).as(text).isGreaterThan(-30);
      assertThat(file.getParent()).isEqualTo(folder.resolve("said"));
    }
    assertThat(trap).doesNotExist();
  }

  @Test
  void a_command_of_ones_own_gets_the_words_as_data() throws Exception {
    var trap = folder.resolve("trap");
    var espeak = Engines.ESPEAK.in(folder);
    espeak.speak(Speakable.of("bonjour"), Language.FR, folder.resolve("canned.wav"));
    var deeds = "cat \"$1\" > ../seen.txt; cat > ../stdin.txt; echo \"$3\" > ../language.txt; cp %s \"$2\""
        .formatted(folder.resolve("canned.wav"));
    var engine = new CommandEngine(List.of("/bin/sh", "-c", deeds, "own", "{text}", "{wav}", "{language}"));
    var speech = new Speech(folder.resolve("said"), engine, Engines.sox(), Pronunciation.AS_WRITTEN);
    var text = "$(touch " + trap + ") {wav}";
    speech.spoken(new Utterance(text, Language.FR));
    assertThat(trap).doesNotExist();
    assertThat(folder.resolve("said/seen.txt")).hasContent("$(touch " + trap + ") wav");
    assertThat(folder.resolve("said/stdin.txt")).hasContent("$(touch " + trap + ") wav");
    assertThat(folder.resolve("said/language.txt")).hasContent("fr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n", "?!…", "<>", "a\u0000b", "a\u001b[31mb", "a\u0007", "\u202eabc"})
  void what_cannot_be_spoken_is_refused_before_any_engine_sees_it(String text) throws Exception {
    var times = new AtomicInteger();
    var speech = Engines.PICO.speech(folder, times);
    assertThatThrownBy(() -> speech.spoken(new Utterance(text, Language.FR)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(times).hasValue(0);
    assertThat(Files.exists(folder.resolve("said"))).isFalse();
  }

  @Test
  void a_sentence_of_a_thousand_characters_is_spoken_and_one_more_is_refused() {
    var speech = Engines.ESPEAK.speech(folder, new AtomicInteger());
    assertThat(speech.spoken(new Utterance("a ".repeat(499) + "ab", Language.FR))).isNotEmptyFile();
    assertThatThrownBy(() -> speech.spoken(new Utterance("a ".repeat(499) + "abc", Language.FR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1,00");
  }
}
