package org.contrappel.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.audio.KeyTones;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Span;
import org.contrappel.telephony.audio.ToneHeard;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.town.Deed;
import org.contrappel.telephony.town.Keying;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Pickup;
import org.contrappel.telephony.town.RunningTown;
import org.contrappel.telephony.town.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The station rings the town: every manner, over a real trunk. What was heard is taken from the town's recordings. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownCallsTest {
  private static final Duration RING = ofSeconds(20);
  private static final String GREETING = "Bonjour, vous êtes bien chez les Dubois, nous ne sommes pas là pour le moment, "
      + "mais vous pouvez laisser un message après le signal sonore, nous vous rappellerons dès notre retour.";

  private final String code = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
  private final List<Deed> keysWhenAsked = List.of(
      new Deed.WaitsForSilence(), new Deed.Presses(code + "#"), new Deed.WaitsForSilence(), new Deed.Presses("1"));
  private RunningTown town;
  private final Map<Integer, String> attempts = new ConcurrentHashMap<>();
  private Station station;

  @BeforeAll
  void start(@TempDir Path folder) {
    town = RunningTown.start(folder, new Town(List.of(
        answers(1, Keying.EVENTS, keysWhenAsked),
        answers(2, Keying.IN_BAND, keysWhenAsked),
        answers(3, Keying.LEAKING, keysWhenAsked),
        answers(4, Keying.EVENTS, List.of(new Deed.Waits(ofMillis(300)), new Deed.Presses(code))),
        answers(5, Keying.EVENTS, List.of(new Deed.Says("greeting"), new Deed.Beeps())),
        answers(6, Keying.EVENTS, List.of(new Deed.Beeps())),
        answers(7, Keying.EVENTS, List.of(new Deed.Waits(ofMillis(700)), new Deed.HangsUp())),
        answers(8, Keying.EVENTS, List.of(new Deed.Says("hello"), new Deed.Waits(ofMillis(1500)), new Deed.Again())),
        answers(9, Keying.EVENTS, List.of(new Deed.WaitsForSilence(), new Deed.Presses(code + "#"), new Deed.Again())),
        person(10, new Pickup.Busy()),
        person(11, new Pickup.Rejects()),
        person(12, new Pickup.NoSuchNumber()),
        person(13, new Pickup.NeverAnswers())), Map.of("greeting", GREETING, "hello", "Allô, oui ?")));
    station = new Station(folder, town.settings.sipPort());
    station.awaitReachable();
    // All at once: each person's call is his own, and one after the other would take minutes.
    for (var number = 1; number <= 13; number++) {
      attempts.put(number, ring(number));
    }
  }

  @AfterAll
  void stop() {
    station.close();
    town.close();
  }

  @Test
  void somebody_hears_both_questions_whole_and_keys_after_each() {
    var attempt = asked(1);
    assertThat(station.talk.said(attempt)).containsExactly(code, "1");
    var ear = ear(1);
    assertThat(tones(ear, 400)).hasSize(1).first().satisfies(span -> assertThat(span.lengthMs()).isGreaterThan(1_400));
    assertThat(tones(ear, 600)).hasSize(1).first().satisfies(span -> assertThat(span.lengthMs()).isGreaterThan(900));
    assertThat(KeyTones.keysIn(mouth(1))).isEmpty();
  }

  @Test
  void keys_in_band_are_tones_and_understood() {
    assertThat(station.talk.said(asked(2))).containsExactly(code, "1");
    assertThat(KeyTones.keysIn(mouth(2))).isEqualTo(code + "#1");
  }

  @Test
  void leaking_keys_are_understood_once_and_audible() {
    assertThat(station.talk.said(asked(3))).containsExactly(code, "1");
    assertThat(KeyTones.keysIn(mouth(3))).isEqualTo(code + "#1");
  }

  @Test
  void keys_before_the_sentence_is_over_cut_it() {
    assertThat(station.talk.said(asked(4))).startsWith(code);
    assertThat(tones(ear(4), 400)).hasSizeLessThan(2).allSatisfy(span -> assertThat(span.lengthMs()).isLessThan(900));
  }

  @Test
  void a_long_greeting_is_a_machine() {
    assertThat(station.talk.said(asked(5))).contains("Machine").doesNotContain(code);
  }

  @Test
  void a_beep_is_a_machine() {
    assertThat(station.talk.said(asked(6))).contains("Machine");
  }

  @Test
  void somebody_who_hangs_up_in_the_middle_has_hung_up() {
    assertThat(station.talk.said(asked(7))).containsExactly("HungUp");
  }

  @Test
  void somebody_who_talks_in_bursts_keys_nothing() {
    assertThat(station.talk.said(asked(8))).containsExactly("Nothing", "Nothing");
  }

  @Test
  void a_patient_person_keys_again_when_the_question_comes_again() {
    assertThat(station.talk.said(asked(9))).containsExactly(code, code.substring(0, 1));
  }

  @Test
  void whom_nobody_reaches_is_told_apart() {
    var nowhere = station.call("+33199009999", RING);
    var ends = Stream.concat(Stream.of(10, 11, 12, 13).map(attempts::get), Stream.of(nowhere))
        .map(station.witnessed::end);
    assertThat(ends).containsExactly(
        LineEnd.BUSY, LineEnd.REJECTED, LineEnd.BAD_NUMBER, LineEnd.NO_ANSWER, LineEnd.BAD_NUMBER);
  }

  /** Rings somebody and asks for a code and a choice. */
  private String ring(int number) {
    return station.call(number(number), RING,
        new Turn(1, List.of(tone(400, 1_500)), new Expect.Code(0, ofSeconds(7), ofSeconds(2))),
        new Turn(2, List.of(tone(600, 1_000)), new Expect.Choice(Set.of('1', '2'), ofSeconds(7))),
        new Turn(3, List.of(tone(800, 300)), new Expect.HangUp()));
  }

  /** Waits until somebody's call has ended. */
  private String asked(int number) {
    assertThat(station.witnessed.end(attempts.get(number))).isEqualTo(LineEnd.CLEARED);
    return attempts.get(number);
  }

  private static Person answers(int number, Keying keying, List<Deed> deeds) {
    return new Person("P" + number, new PhoneNumber(number(number)), new Pickup.Answers(ofMillis(500)), keying, deeds);
  }

  private static Person person(int number, Pickup pickup) {
    return new Person("P" + number, new PhoneNumber(number(number)), pickup, Keying.EVENTS, List.of());
  }

  private static String number(int number) {
    return "+331990000" + (10 + number);
  }

  private static List<Span> tones(Sound sound, double hertz) {
    return ToneHeard.in(sound, hertz, -40).stream().filter(span -> span.lengthMs() >= 100).toList();
  }

  private Sound ear(int number) {
    return leg(number, "ear");
  }

  private Sound mouth(int number) {
    return leg(number, "mouth");
  }

  private Sound leg(int number, String which) {
    try (var files = Files.list(town.settings.heard())) {
      return WavFile.readMono(files
          .filter(file -> file.getFileName().toString().matches(number(number).substring(1) + "-.*-" + which + "\\.wav"))
          .findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
