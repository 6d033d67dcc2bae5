package org.contrappel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Tone;
import org.junit.jupiter.api.Test;

class MelodyTest {

  @Test
  void silences_and_sounds_are_measured_in_turn() {
    var heard = silence(200).then(tone(300)).then(silence(100)).then(tone(60));

    assertThat(Melody.of(heard).lengths()).containsExactly(200L, 300L, 100L, 60L);
  }

  @Test
  void the_furthest_difference_is_told_whichever_is_longer() {
    var one = Melody.of(silence(200).then(tone(300)).then(silence(100)).then(tone(60)));
    var other = Melody.of(silence(240).then(tone(300)).then(silence(40)).then(tone(60)));

    assertThat(one.furthestFrom(other)).isEqualTo(60);
    assertThat(other.furthestFrom(one)).isEqualTo(60);
  }

  @Test
  void another_number_of_sounds_cannot_be_compared() {
    var one = Melody.of(tone(300).then(silence(100)).then(tone(60)));

    assertThat(one.comparable(Melody.of(tone(460)))).isFalse();
  }

  private static Sound silence(int ms) {
    return Sound.silence(Duration.ofMillis(ms), Sound.TELEPHONE_RATE);
  }

  private static Sound tone(int ms) {
    return new Tone(new double[] {440}, -20, Duration.ofMillis(ms), Duration.ofMillis(1)).at(Sound.TELEPHONE_RATE);
  }
}
