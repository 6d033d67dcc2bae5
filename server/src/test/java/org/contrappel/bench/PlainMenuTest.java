package org.contrappel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The yardstick itself: the plain dialplan behaves as a menu, and a call through it is measured as it was. */
@Tag("real-call")
class PlainMenuTest {
  private static final Sound QUESTION = noise(1, 3_000);
  private static final Sound ANSWER = Sound.silence(Duration.ofMillis(100), 8_000).then(noise(2, 700));

  @Test
  void a_call_through_it_hears_question_and_answer_and_is_recorded(@TempDir Path folder) throws IOException {
    try (var phone = MeasuringPhone.on(0);
        var menu = PlainMenu.start(folder, phone.port(), "471108", QUESTION, ANSWER)) {
      var call = phone.expectCall("+33800000001").answers();
      menu.ring("+33800000001");

      var heard = MenuCall.through(call, MenuCall.Caller.HURRIED, "471108");

      assertThat(Melody.likeness(heard.heard(), ANSWER)).isGreaterThan(0.95);
      assertThat(Duration.ofNanos(heard.answer())).isBetween(Duration.ofMillis(80), Duration.ofMillis(600));
      assertThat(Melody.of(heard.heard()).lengths().get(1)).isCloseTo(700L, within(20L));
      try (var files = Files.list(folder)) {
        assertThat(files.filter(f -> f.toString().endsWith(".wav"))).hasSize(1);
      }
    }
  }

  @Test
  void a_patient_caller_hears_the_whole_question(@TempDir Path folder) {
    try (var phone = MeasuringPhone.on(0);
        var menu = PlainMenu.start(folder, phone.port(), "471108", QUESTION, ANSWER)) {
      var call = phone.expectCall("+33800000002").answers();
      menu.ring("+33800000002");

      var heard = MenuCall.through(call, MenuCall.Caller.PATIENT, "471108");

      assertThat(Melody.likeness(heard.asked(), QUESTION)).isGreaterThan(0.95);
    }
  }

  private static Sound noise(int seed, int ms) {
    var random = new Random(seed);
    var samples = new short[ms * 8];
    for (var i = 0; i < samples.length; i++) {
      samples[i] = (short) (random.nextGaussian() * 2_000);
    }
    return new Sound(samples, Sound.TELEPHONE_RATE);
  }
}
