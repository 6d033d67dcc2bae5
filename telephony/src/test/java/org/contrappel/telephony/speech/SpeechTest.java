package org.contrappel.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.audio.Bursts;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.KeyTones;
import org.contrappel.telephony.audio.Loudness;
import org.contrappel.telephony.audio.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With the engines the station really carries. */
class SpeechTest {
  private static final String FRENCH =
      "Bonjour, ici le centre de télésurveillance. Cet appel est enregistré. Tapez votre code, puis dièse.";
  private static final String ENGLISH =
      "Hello, this is the alarm receiving centre. This call is recorded. Key your code, then hash.";

  @TempDir Path folder;
  private final AtomicInteger times = new AtomicInteger();

  private static Sound heard(Speech speech, String text, Language language) throws IOException {
    return G711.A_LAW.read(speech.spoken(new Utterance(text, language)));
  }

  @ParameterizedTest
  @CsvSource({"PICO,FR", "PICO,EN", "ESPEAK,FR", "ESPEAK,EN"})
  void every_engine_speaks_every_language_at_one_level_and_with_the_same_pauses(Engines engine, Language language)
      throws Exception {
    var sound = heard(engine.speech(folder, times), language == Language.FR ? FRENCH : ENGLISH, language);
    var bursts = new Bursts(-52, 1000).in(sound);
    System.out.printf(
        "%s %s: %d ms, %.1f dBFS, peak %.1f dBFS, first sound at %d ms, %d ms left at the end%n",
        engine, language, sound.length().toMillis(), Loudness.level(sound), Loudness.peak(sound),
        bursts.getFirst().startMs(), sound.length().toMillis() - bursts.getLast().endMs());
    assertThat(sound.length().toMillis()).isBetween(3000L, 12_000L);
    assertThat(Loudness.level(sound)).isCloseTo(-21.5, within(2.5));
    assertThat(Loudness.peak(sound)).isLessThan(-1.5);
    assertThat(bursts.getFirst().startMs()).isBetween(100L, 200L);
    assertThat(sound.length().toMillis() - bursts.getLast().endMs()).isBetween(100L, 240L);
  }

  @Test
  void a_prompt_is_recognised_after_the_line_and_told_from_another() throws Exception {
    var speech = Engines.PICO.speech(folder, times);
    var prompt = heard(speech, FRENCH, Language.FR);
    var line = G711.A_LAW.decode(G711.A_LAW.encode(prompt.times(0.5)), 8000);
    var same = Correlation.find(line, prompt).coefficient();
    var other = Correlation.find(line, heard(speech, "Merci, au revoir.", Language.FR)).coefficient();
    System.out.printf("correlation after A-law at half level: itself %.4f, another sentence %.4f%n", same, other);
    assertThat(same).isGreaterThan(0.99);
    assertThat(other).isLessThan(0.4);
  }

  @ParameterizedTest
  @EnumSource(Engines.class)
  void no_key_is_heard_in_real_speech(Engines engine) throws Exception {
    var speech = engine.speech(folder, times);
    var manyWords = "Alarme intrusion, zone sept, bijouterie Martin, huit rue des Lilas. ".repeat(13);
    assertThat(KeyTones.keysIn(heard(speech, FRENCH, Language.FR))).isEmpty();
    assertThat(KeyTones.keysIn(heard(speech, manyWords, Language.FR))).isEmpty();
    assertThat(KeyTones.keysIn(heard(speech, (ENGLISH + " ").repeat(10), Language.EN))).isEmpty();
  }

  @Test
  void a_sentence_said_before_is_not_spoken_again_by_this_process_or_the_next() {
    var utterance = new Utterance("Merci.", Language.FR);
    var first = Engines.PICO.speech(folder, times).spoken(utterance);
    var again = Engines.PICO.speech(folder, times).spoken(utterance);
    assertThat(again).isEqualTo(first).hasExtension("alaw");
    assertThat(times).hasValue(1);
  }

  @Test
  void the_same_words_in_another_language_or_by_another_engine_are_another_file() {
    var pico = Engines.PICO.speech(folder, times);
    var files = java.util.Set.of(
        pico.spoken(new Utterance("Martin", Language.FR)),
        pico.spoken(new Utterance("Martin", Language.EN)),
        Engines.ESPEAK.speech(folder, times).spoken(new Utterance("Martin", Language.FR)));
    assertThat(files).hasSize(3);
    assertThat(times).hasValue(3);
  }

  @Test
  void twenty_callers_at_once_have_a_sentence_spoken_once() throws Exception {
    var speech = Engines.PICO.speech(folder, times);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Path> asking = () -> speech.spoken(new Utterance(FRENCH, Language.FR));
      var files = callers.invokeAll(IntStream.range(0, 20).mapToObj(i -> asking).toList()).stream()
          .map(java.util.concurrent.Future::resultNow)
          .collect(Collectors.toSet());
      assertThat(files).hasSize(1);
    }
    assertThat(times).hasValue(1);
  }

  @Test
  void a_wave_of_sentences_is_not_a_wave_of_processes() throws Exception {
    var crowd = new CrowdedEngine(Engines.ESPEAK.in(folder));
    var speech = new Speech(folder.resolve("said"), crowd, Engines.sox(), Pronunciation.AS_WRITTEN);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 20).forEach(i -> callers.submit(() -> speech.spoken(new Utterance("Site " + i, Language.FR))));
    }
    assertThat(crowd.most()).isBetween(1, Runtime.getRuntime().availableProcessors());
  }

  @Test
  void nothing_is_left_beside_the_spoken_file() throws Exception {
    Engines.PICO.speech(folder, times).spoken(new Utterance("Merci.", Language.FR));
    try (var files = Files.list(folder.resolve("said"))) {
      assertThat(files).singleElement().asString().endsWith(".alaw");
    }
  }

  @Test
  void an_empty_file_left_by_a_power_cut_is_spoken_again() throws Exception {
    var speech = Engines.PICO.speech(folder, times);
    var file = speech.spoken(new Utterance("Merci.", Language.FR));
    Files.write(file, new byte[0]);
    assertThat(speech.spoken(new Utterance("Merci.", Language.FR))).isNotEmptyFile();
  }

  @Test
  void a_failing_engine_is_an_error_that_says_what_to_do_and_the_next_try_is_made_anew() {
    var broken = new CommandEngine(java.util.List.of("/bin/sh", "-c", "echo no voice today >&2; exit 3"));
    var speech = new Speech(folder, new CountingEngine(broken, times), Engines.sox(), Pronunciation.AS_WRITTEN);
    for (var i = 0; i < 2; i++) {
      assertThatThrownBy(speech::check)
          .isInstanceOf(SpeechUnavailable.class)
          .hasMessageContainingAll("FR", "no voice today", "contrappel.speech.command");
    }
    assertThat(times).hasValue(2);
  }

  @Test
  void an_engine_that_makes_only_silence_is_an_error() throws Exception {
    var silence = folder.resolve("silence.wav");
    org.contrappel.telephony.audio.WavFile.write(silence, Sound.silence(java.time.Duration.ofSeconds(1), 16000));
    var mute = new CommandEngine(java.util.List.of("/bin/cat", silence.toString()));
    var speech = new Speech(folder, mute, Engines.sox(), Pronunciation.AS_WRITTEN);
    assertThatThrownBy(speech::check).isInstanceOf(SpeechUnavailable.class).hasMessageContaining("silence");
  }
}
