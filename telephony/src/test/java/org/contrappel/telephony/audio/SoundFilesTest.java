package org.contrappel.telephony.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFilesTest {
  @TempDir Path folder;

  @Test
  void a_stereo_file_gives_back_each_channel_and_fills_up_the_shorter_one() throws Exception {
    var left = new Sound(new short[] {1, -2, 32767, -32768}, 8000);
    var right = new Sound(new short[] {7, 8}, 8000);
    WavFile.write(folder.resolve("both.wav"), left, right);
    var channels = WavFile.read(folder.resolve("both.wav"));
    assertThat(channels.get(0).samples()).containsExactly(1, -2, 32767, -32768);
    assertThat(channels.get(1).samples()).containsExactly(7, 8, 0, 0);
    assertThat(channels.get(0).rate()).isEqualTo(8000);
  }

  @Test
  void a_file_made_by_sox_is_read_with_its_rate_its_length_and_its_level() throws Exception {
    Sox.make(
        folder, "-n", "-r", "16000", "-b", "16", "-c", "1", "tone.wav", "synth", "1", "sine", "1000", "gain", "-20");
    var tone = WavFile.readMono(folder.resolve("tone.wav"));
    assertThat(tone.length()).isEqualTo(Duration.ofSeconds(1));
    assertThat(tone.rate()).isEqualTo(16000);
    assertThat(Loudness.level(tone)).isCloseTo(-23, within(0.1));
    assertThat(Loudness.peak(tone)).isCloseTo(-20, within(0.1));
  }

  @Test
  void an_a_law_file_made_by_sox_is_read_as_what_it_was_made_of() throws Exception {
    Sox.make(folder, "-n", "-r", "8000", "-b", "16", "-c", "1", "a.wav", "synth", "0.5", "sine", "440", "gain", "-12");
    Sox.make(folder, "a.wav", "-t", "al", "a.alaw");
    Sox.make(folder, "a.wav", "-t", "ul", "a.ulaw");
    var original = WavFile.readMono(folder.resolve("a.wav"));
    var alaw = G711.A_LAW.read(folder.resolve("a.alaw"));
    var ulaw = G711.MU_LAW.read(folder.resolve("a.ulaw"));
    assertThat(alaw.samples()).hasSameSizeAs(original.samples());
    assertThat(Correlation.find(alaw, original).coefficient()).isGreaterThan(0.999);
    assertThat(Correlation.find(ulaw, original).coefficient()).isGreaterThan(0.999);
    assertThat(Loudness.level(alaw)).isCloseTo(Loudness.level(original), within(0.2));
  }

  @Test
  void every_a_law_and_mu_law_byte_comes_back_as_itself() {
    var all = new byte[256];
    for (var i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(G711.A_LAW.encode(G711.A_LAW.decode(all, 8000))).isEqualTo(all);
    var twice = G711.MU_LAW.decode(G711.MU_LAW.encode(G711.MU_LAW.decode(all, 8000)), 8000);
    assertThat(twice.samples()).isEqualTo(G711.MU_LAW.decode(all, 8000).samples());
  }

  @Test
  void what_is_no_sound_is_refused_with_its_name() throws Exception {
    var file = Files.writeString(folder.resolve("letter.wav"), "Dear Sir or Madam");
    assertThatThrownBy(() -> WavFile.read(file)).isInstanceOf(IOException.class).hasMessageContaining("letter.wav");
  }
}
