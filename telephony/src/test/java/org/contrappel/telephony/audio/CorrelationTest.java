package org.contrappel.telephony.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  private static Sound noise(long seed, int ms) {
    var random = new Random(seed);
    var samples = new short[ms * 8];
    for (var i = 0; i < samples.length; i++) {
      samples[i] = (short) (random.nextGaussian() * 2000);
    }
    return new Sound(samples, 8000);
  }

  private final Sound prompt = noise(1, 1500);
  private final Sound recording = noise(2, 2000).times(0.3).then(prompt).then(noise(3, 1000));

  @Test
  void a_prompt_is_found_at_its_place() {
    var match = Correlation.find(recording, prompt);
    assertThat(match.offset()).isEqualTo(Duration.ofSeconds(2));
    assertThat(match.coefficient()).isCloseTo(1, within(0.001));
  }

  @Test
  void neither_a_lower_level_nor_a_law_hides_it() {
    var line = G711.A_LAW.decode(G711.A_LAW.encode(recording.times(0.1)), 8000);
    var match = Correlation.find(line, prompt);
    assertThat(match.offset()).isEqualTo(Duration.ofSeconds(2));
    assertThat(match.coefficient()).isGreaterThan(0.97);
  }

  @Test
  void another_prompt_is_not_found() {
    assertThat(Correlation.find(recording, noise(9, 1500)).coefficient()).isLessThan(0.1);
  }

  @Test
  void what_is_too_faint_to_be_heard_resembles_nothing() {
    var faint = prompt.times(0.001);
    assertThat(Correlation.find(faint, prompt).coefficient()).isLessThan(0.1);
  }

  @Test
  void a_recording_that_begins_in_mid_prompt_has_it_before_its_beginning() {
    var late = prompt.between(Duration.ofMillis(300), Duration.ofMillis(1500)).then(noise(4, 2000).times(0.2));
    var match = Correlation.find(late, prompt);
    assertThat(match.offset()).isEqualTo(Duration.ofMillis(-300));
    assertThat(match.coefficient()).isBetween(0.85, 0.95);
  }

  @Test
  void a_prompt_longer_than_the_recording_is_found_by_its_part() {
    var match = Correlation.find(prompt.between(Duration.ZERO, Duration.ofMillis(750)), prompt);
    assertThat(match.offset()).isEqualTo(Duration.ZERO);
    assertThat(match.coefficient()).isCloseTo(Math.sqrt(0.5), within(0.02));
  }

  @Test
  void sounds_of_two_rates_are_not_compared() {
    assertThatThrownBy(() -> Correlation.find(recording, new Sound(new short[100], 16000)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
