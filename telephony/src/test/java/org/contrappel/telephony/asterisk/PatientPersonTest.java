package org.contrappel.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.audio.ToneHeard;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.town.Deed;
import org.contrappel.telephony.town.Keying;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Pickup;
import org.contrappel.telephony.town.RunningTown;
import org.contrappel.telephony.town.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody patient, and a server that goes away in the middle of its question. */
@Tag("real-call")
class PatientPersonTest {
  private static final String NUMBER = "+33199000030";
  private static final int BYTES_A_SECOND = 16_000;

  @Test
  void a_patient_person_stays_through_the_holding_sentence_and_the_soft_tone_and_keys_when_asked_again(
      @TempDir Path folder) throws IOException {
    var code = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
    var patient = new Person("P", new PhoneNumber(NUMBER), new Pickup.Answers(ofMillis(200)), Keying.EVENTS,
        List.of(new Deed.WaitsForSilence(), new Deed.Presses(code + "#"), new Deed.Again()));
    try (var town = RunningTown.start(folder, new Town(List.of(patient), Map.of()));
        var station = new Station(folder, town.settings.sipPort())) {
      station.awaitReachable();
      var attempt = station.call(NUMBER, ofSeconds(20),
          new Turn(1, List.of(tone(400, 3_000)), new Expect.Code(0, ofSeconds(7), ofSeconds(2))),
          new Turn(2, List.of(tone(800, 300)), new Expect.HangUp()));
      station.witnessed.await(attempt, "answered");
      station.network.close();
      Await.until(ofSeconds(30), "seven seconds in the person's ear", () -> heardBytes(town) > 7 * BYTES_A_SECOND);
      station.open();
      assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
      assertThat(station.talk.said(attempt)).containsExactly(code);
      var ear = WavFile.readMono(ear(town).orElseThrow());
      assertThat(ToneHeard.in(ear, 1_300, -40)).isNotEmpty();
      assertThat(ToneHeard.in(ear, 400, -40)).last().satisfies(
          question -> assertThat(question.lengthMs()).isGreaterThan(2_900));
    }
  }

  private static long heardBytes(RunningTown town) {
    try {
      var file = ear(town);
      return file.isPresent() ? Files.size(file.get()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> ear(RunningTown town) throws IOException {
    try (var files = Files.list(town.settings.heard())) {
      return files.filter(file -> file.toString().endsWith("-ear.wav")).findFirst();
    }
  }
}
