package org.contrappel.telephony.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurstsTest {
  @TempDir Path folder;

  private static Sound beep(int ms) {
    return new Tone(new double[] {440}, -20, Duration.ofMillis(ms), Duration.ZERO).at(8000);
  }

  private static Sound pause(int ms) {
    return Sound.silence(Duration.ofMillis(ms), 8000);
  }

  private final Sound twoBeeps = pause(500).then(beep(300)).then(pause(400)).then(beep(200)).then(pause(600));

  @Test
  void beeps_are_found_where_they_are() {
    assertThat(new Bursts(-45, 0).in(twoBeeps)).containsExactly(new Span(500, 300), new Span(1200, 200));
  }

  @Test
  void the_gaps_are_what_is_left() {
    assertThat(new Bursts(-45, 0).gapsIn(twoBeeps))
        .containsExactly(new Span(0, 500), new Span(800, 400), new Span(1400, 600));
  }

  @Test
  void a_short_pause_belongs_to_the_burst_around_it() {
    assertThat(new Bursts(-45, 400).in(twoBeeps)).containsExactly(new Span(500, 900));
  }

  @Test
  void what_is_quieter_than_the_threshold_is_silence() {
    assertThat(new Bursts(-15, 0).in(twoBeeps)).isEmpty();
    assertThat(new Bursts(-15, 0).gapsIn(twoBeeps)).containsExactly(new Span(0, 2000));
  }

  @Test
  void each_frame_of_20_ms_has_its_level() {
    var levels = Loudness.frames(pause(40).then(beep(40)));
    assertThat(levels).hasSize(4);
    assertThat(levels[0]).isEqualTo(Loudness.FLOOR);
    assertThat(levels[3]).isCloseTo(-20, within(0.6));
  }

  @Test
  void a_beep_is_found_by_its_tone_and_noise_is_not() throws Exception {
    Sox.make(
        folder, "-n", "-r", "8000", "-b", "16", "beep.wav", "synth", "0.4", "sine", "1000", "gain", "-10", "pad", "0.3",
        "0.3");
    Sox.make(folder, "-n", "-r", "8000", "-b", "16", "noise.wav", "synth", "2", "pinknoise", "gain", "-10");
    var beep = WavFile.readMono(folder.resolve("beep.wav"));
    var noise = WavFile.readMono(folder.resolve("noise.wav"));
    assertThat(ToneHeard.in(beep, 1000, -30)).containsExactly(new Span(300, 400));
    assertThat(ToneHeard.in(beep, 1100, -30)).isEmpty();
    assertThat(ToneHeard.in(noise, 1000, -60)).isEmpty();
  }
}
