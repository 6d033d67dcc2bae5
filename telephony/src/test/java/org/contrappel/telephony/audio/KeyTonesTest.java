package org.contrappel.telephony.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTonesTest {
  private static final String ALL = "123A456B789C*0#D";
  private static final double[] ROWS = {697, 770, 852, 941};
  private static final double[] COLUMNS = {1209, 1336, 1477, 1633};

  @TempDir Path folder;

  /** All sixteen keys as sox makes them, with equal pauses. */
  private Sound keys(double seconds, double pause, double detune, String gain) throws Exception {
    var all = Sound.silence(Duration.ofMillis(200), 8000);
    for (var i = 0; i < 16; i++) {
      Sox.make(
          folder, "-n", "-r", "8000", "-b", "16", "-c", "1", "key.wav", "synth", String.valueOf(seconds),
          "sine", String.valueOf(ROWS[i / 4] * detune), "synth", String.valueOf(seconds), "sine", "mix",
          String.valueOf(COLUMNS[i % 4] * detune), "gain", "-n", gain, "pad", "0", String.valueOf(pause));
      all = all.then(WavFile.readMono(folder.resolve("key.wav")));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({"0.1,0.1,1,-6", "0.05,0.05,1,-12", "0.08,0.08,1.015,-20", "0.08,0.08,0.985,-35", "0.3,0.04,1,-1"})
  void every_key_made_by_sox_is_found_once(double seconds, double pause, double detune, String gain) throws Exception {
    assertThat(KeyTones.keysIn(keys(seconds, pause, detune, gain))).isEqualTo(ALL);
  }

  @Test
  void a_key_is_found_when_it_was_pressed_and_as_long_as_it_was() throws Exception {
    var first = KeyTones.in(keys(0.1, 0.1, 1, "-6")).getFirst().when();
    assertThat(first.startMs()).isBetween(185L, 205L);
    assertThat(first.lengthMs()).isBetween(90L, 130L);
  }

  @Test
  void keys_survive_a_law() throws Exception {
    var line = G711.A_LAW.decode(G711.A_LAW.encode(keys(0.08, 0.08, 1, "-25")), 8000);
    assertThat(KeyTones.keysIn(line)).isEqualTo(ALL);
  }

  @Test
  void a_single_tone_is_no_key() {
    var tone = new Tone(new double[] {770}, -20, Duration.ofSeconds(1), Duration.ZERO).at(8000);
    assertThat(KeyTones.in(tone)).isEmpty();
  }

  @Test
  void two_tones_too_different_in_level_are_no_key() {
    var loud = new Tone(new double[] {770}, -15, Duration.ofMillis(200), Duration.ZERO).at(8000);
    var both = loud.samples().clone();
    var soft = new Tone(new double[] {1336}, -27, Duration.ofMillis(200), Duration.ZERO).at(8000).samples();
    for (var i = 0; i < both.length; i++) {
      both[i] += soft[i];
    }
    assertThat(KeyTones.in(new Sound(both, 8000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whitenoise", "pinknoise", "brownnoise", "square 400", "sawtooth 697", "sine 300-3400"})
  void noise_and_music_are_no_keys(String kind) throws Exception {
    var arguments = new java.util.ArrayList<>(
        List.of("-n", "-r", "8000", "-b", "16", "-c", "1", "noise.wav", "synth", "20"));
    arguments.addAll(List.of(kind.split(" ")));
    arguments.addAll(List.of("gain", "-10"));
    Sox.make(folder, arguments.toArray(String[]::new));
    assertThat(KeyTones.keysIn(WavFile.readMono(folder.resolve("noise.wav")))).isEmpty();
  }

  @Test
  void the_key_is_hidden_when_printed() {
    assertThat(new KeyTone('7', new Span(0, 100)).toString()).doesNotContain("7");
  }
}
