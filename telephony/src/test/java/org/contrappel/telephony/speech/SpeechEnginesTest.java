package org.contrappel.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Loudness;
import org.contrappel.telephony.audio.ToneHeard;
import org.contrappel.telephony.carried.CarriedParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechEnginesTest {
  @TempDir Path folder;

  @Test
  void the_carried_pico_is_chosen_and_passes_the_check_at_every_start() {
    for (var start = 0; start < 2; start++) {
      var speech = SpeechEngines.choose(SpeechSettings.in(folder), CarriedParts.atHome());
      speech.check();
      assertThat(speech.engine()).isEqualTo("pico2wave");
    }
  }

  @Test
  void a_moved_pico_whose_parts_moved_again_finds_its_voices() throws Exception {
    Files.createDirectories(folder.resolve(".pico/share/pico"));
    Files.createSymbolicLink(folder.resolve(".pico/share/pico/lang"), folder.resolve("gone"));
    Files.writeString(folder.resolve(".pico/pico2wave"), "half a program");
    SpeechEngines.choose(SpeechSettings.in(folder), CarriedParts.atHome()).check();
  }

  @Test
  void a_configured_command_goes_before_all_others() {
    var settings = new SpeechSettings(folder, List.of("/nowhere/voice", "{wav}"), null);
    var speech = SpeechEngines.choose(settings, CarriedParts.atHome());
    assertThat(speech.engine()).contains("/nowhere/voice");
    assertThatThrownBy(speech::check).isInstanceOf(SpeechUnavailable.class).hasMessageContaining("/nowhere/voice");
  }

  @Test
  void a_pronunciation_changes_what_is_said_and_where_it_is_kept() throws Exception {
    var list = Files.writeString(folder.resolve("said.properties"), "SAMU = sa mu\nrue\\ Guynemer = rue guinemère\n");
    var pronunciation = Pronunciation.read(list);
    assertThat(pronunciation.of("Le samu, 3 Rue Guynemer, SAMUEL")).isEqualTo("Le sa mu, 3 rue guinemère, SAMUEL");
    var utterance = new org.contrappel.script.Utterance("SAMU", org.contrappel.script.Language.FR);
    var with = SpeechEngines.choose(new SpeechSettings(folder, List.of(), list), CarriedParts.atHome());
    var without = SpeechEngines.choose(SpeechSettings.in(folder), CarriedParts.atHome());
    assertThat(with.spoken(utterance)).isNotEqualTo(without.spoken(utterance));
  }

  @Test
  void the_holding_tone_is_soft_one_second_long_and_does_not_click() throws Exception {
    var tone = G711.A_LAW.read(HoldingTone.in(folder));
    assertThat(tone.length()).hasSeconds(1);
    assertThat(Loudness.level(tone)).isCloseTo(-33, within(1.0));
    assertThat(ToneHeard.in(tone, 425, -45).getFirst().lengthMs()).isGreaterThan(850);
    assertThat(Math.abs(tone.samples()[0])).isLessThan((short) 20);
    assertThat(Math.abs(tone.samples()[7999])).isLessThan((short) 20);
  }
}
