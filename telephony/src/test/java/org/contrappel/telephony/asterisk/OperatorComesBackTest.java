package org.contrappel.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.ToneHeard;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Operators who lose their telephone in the middle of a call, and come back to it. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorComesBackTest {
  private static final Duration RING = ofSeconds(20);
  private static final Duration SOON = ofSeconds(15);
  private static final Sound PERSON = Babble.of(1, ofSeconds(1));
  private static final Sound OPERATOR = Babble.of(2, ofSeconds(1));
  private static final int QUESTION_HERTZ = 400;
  private static final int LOST_HERTZ = 1_700;
  private static final int SOFT_TONE_HERTZ = 425;
  private static final Duration PATIENCE = ofSeconds(20);

  private final AtomicInteger numbers = new AtomicInteger();
  private MeasuringPhone people;
  private Station station;

  private record Person(String attempt, Call phone) {}

  @BeforeAll
  void start(@TempDir Path folder) {
    people = MeasuringPhone.on(0);
    station = new Station(folder, people.port(), List.of(
        new OperatorPhone("returns", "a-secret"), new OperatorPhone("stays", "a-secret"),
        new OperatorPhone("leaves", "a-secret"), new OperatorPhone("restarted", "a-secret"),
        new OperatorPhone("late", "a-secret")), PATIENCE);
    station.awaitReachable();
  }

  @AfterAll
  void stop() {
    station.close();
    people.close();
  }

  @Test
  void an_operator_whose_telephone_dies_comes_back_to_the_same_person_who_hears_why_it_is_quiet() {
    var person = answered();
    var first = telephone("returns");
    joined(person, first, "returns");
    var from = person.phone.audio().length();

    first.close();

    station.witnessed.await(person.attempt, "operatorAway");
    Await.until(SOON, "the sentence", () -> hears(person.phone, from, LOST_HERTZ));
    Await.until(SOON, "the soft tone", () -> hears(person.phone, from, SOFT_TONE_HERTZ));
    try (var second = MeasuringPhone.on(0)) {
      var call = second.expectCall("returns").answers();
      var registered = Instant.now();
      assertThat(second.registers("returns", "a-secret", station.sipPort, ofSeconds(600))).isEqualTo(200);
      var back = station.witnessed.await(person.attempt, "operatorBack");
      assertThat(Duration.between(registered, back.at())).isLessThan(ofSeconds(3));
      both(person, call);
      call.hangsUp();
      assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.HUNG_UP);
      isLedOn(person);
    }
    assertThat(station.witnessed.of(person.attempt)).containsSubsequence(
        "answered", "operatorJoined", "operatorAway", "operatorBack", "operatorLeft", "human", "ended");
    assertThat(station.witnessed.of(person.attempt)).doesNotContain("operatorNotJoined");
  }

  @Test
  void one_who_does_not_come_back_in_time_has_left_and_the_person_is_led_on() {
    var person = answered();
    var phone = telephone("late");
    joined(person, phone, "late");

    phone.close();

    var away = station.witnessed.await(person.attempt, "operatorAway");
    station.talk.operators.put(person.attempt, "late"); // it is written down late that he has left
    var left = station.witnessed.await(person.attempt, "operatorLeft");
    assertThat(left.detail()).isEqualTo(Left.LOST);
    assertThat(Duration.between(away.at(), left.at())).isBetween(PATIENCE.minusSeconds(1), PATIENCE.plusSeconds(3));
    isLedOn(person);
  }

  @Test
  void whoever_waits_can_be_given_back_or_hang_up() {
    var person = answered();
    var phone = telephone("leaves");
    joined(person, phone, "leaves");
    phone.close();
    station.witnessed.await(person.attempt, "operatorAway");
    station.operators().giveBack(person.attempt);
    assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.GAVE_BACK);
    isLedOn(person);

    var other = answered();
    var again = telephone("leaves");
    joined(other, again, "leaves");
    again.close();
    station.witnessed.await(other.attempt, "operatorAway");
    other.phone.hangsUp();
    assertThat(station.witnessed.end(other.attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(other.attempt)).isEmpty();
    assertThat(station.witnessed.of(other.attempt)).doesNotContain("operatorLeft");
  }

  @Test
  void a_server_that_begins_waits_for_the_operator_who_is_written_down() {
    var person = answered();
    var phone = telephone("restarted");
    joined(person, phone, "restarted");
    station.talk.operators.put(person.attempt, "restarted");
    station.network.close();
    var from = person.phone.audio().length();
    try {
      phone.close();
      Await.until(SOON, "the holding sentence", () -> hears(person.phone, from, 1_300));
    } finally {
      station.open();
    }
    Await.until(SOON, "the sentence about the operator", () -> hears(person.phone, from, LOST_HERTZ));
    try (var second = MeasuringPhone.on(0)) {
      var call = second.expectCall("restarted").answers();
      assertThat(second.registers("restarted", "a-secret", station.sipPort, ofSeconds(600))).isEqualTo(200);
      station.witnessed.await(person.attempt, "operatorBack");
      both(person, call);
      person.phone.hangsUp();
    }
  }

  @Test
  void an_operator_who_was_not_there_yet_is_rung_once_he_is_where_he_is_waited_for() {
    var person = answered();
    station.operators().joinOnceThere(person.attempt, "stays", RING, ofSeconds(30));
    try (var phone = MeasuringPhone.on(0)) {
      var call = phone.expectCall("stays").answers();
      assertThat(phone.registers("stays", "a-secret", station.sipPort, ofSeconds(600))).isEqualTo(200);
      station.witnessed.await(person.attempt, "operatorJoined");
      both(person, call);
      person.phone.hangsUp();
      call.ends(SOON);
    }
  }

  private MeasuringPhone telephone(String operator) {
    var phone = MeasuringPhone.on(0);
    assertThat(phone.registers(operator, "a-secret", station.sipPort, ofSeconds(600))).isEqualTo(200);
    return phone;
  }

  private Person answered() {
    var number = "+3319900" + (6_000 + numbers.incrementAndGet());
    var phone = people.expectCall(number).answers();
    var attempt = station.call(number, RING, new Turn(
        1, List.of(tone(QUESTION_HERTZ, 600)), new Expect.Choice(Set.of('1'), ofSeconds(40))),
        new Turn(2, List.of(), new Expect.HangUp()));
    phone.hearsSound(SOON);
    station.witnessed.await(attempt, "answered");
    return new Person(attempt, phone);
  }

  private Call joined(Person person, MeasuringPhone phone, String name) {
    var operator = phone.expectCall(name).answersAfter(ofMillis(300));
    station.operators().join(person.attempt, name, RING);
    station.witnessed.await(person.attempt, "operatorJoined");
    both(person, operator);
    return operator;
  }

  private static void both(Person person, Call operator) {
    var from = person.phone.audio().length();
    var operatorFrom = operator.audio().length();
    Await.until(SOON, "each other's voice", () -> {
      operator.says(OPERATOR).orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
      person.phone.says(PERSON).orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
      return Babble.isIn(person.phone.audio().between(from, person.phone.audio().length()), OPERATOR)
          && Babble.isIn(operator.audio().between(operatorFrom, operator.audio().length()), PERSON);
    });
  }

  private void isLedOn(Person person) {
    var from = person.phone.audio().length();
    Await.until(SOON, "the question again", () -> hears(person.phone, from, QUESTION_HERTZ));
    person.phone.presses("1");
    assertThat(station.witnessed.end(person.attempt)).isEqualTo(LineEnd.CLEARED);
  }

  private static boolean hears(Call call, Duration from, int hertz) {
    return ToneHeard.in(call.audio().between(from, call.audio().length()), hertz, -50).stream()
        .anyMatch(span -> span.lengthMs() >= 100);
  }
}
