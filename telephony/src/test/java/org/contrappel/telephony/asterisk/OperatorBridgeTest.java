package org.contrappel.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Span;
import org.contrappel.telephony.audio.Tone;
import org.contrappel.telephony.audio.ToneHeard;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.CallEnd;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Operators with real telephones in real calls. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorBridgeTest {
  private static final Duration RING = ofSeconds(20);
  private static final Duration SOON = ofSeconds(10);
  private static final Sound PERSON = Babble.of(1, ofSeconds(1));
  private static final Sound OPERATOR = Babble.of(2, ofSeconds(1));
  private static final int QUESTION_HERTZ = 400;

  private final AtomicInteger numbers = new AtomicInteger();
  private MeasuringPhone people;
  private MeasuringPhone desk;
  private Station station;

  @BeforeAll
  void start(@TempDir Path folder) {
    people = MeasuringPhone.on(0);
    desk = MeasuringPhone.on(0);
    station = new Station(folder, people.port(), List.of(
        new OperatorPhone("durand", "secret-of-durand"),
        new OperatorPhone("absent", "secret-of-absent"),
        new OperatorPhone("mortal", "secret-of-mortal")));
    station.awaitReachable();
    assertThat(desk.registers("durand", "secret-of-durand", station.sipPort, ofSeconds(600))).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    station.close();
    desk.close();
    people.close();
  }

  @Test
  void an_operator_joins_speaks_with_the_person_and_gives_him_back_to_the_question_that_was_interrupted()
      throws IOException {
    var person = answered(question(600));
    var operator = joined(person, desk, "durand");
    both(person, operator);

    station.operators().giveBack(person.attempt);

    assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.GAVE_BACK);
    isLedOn(person);
    assertThat(operator.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    assertThat(station.talk.said(person.attempt)).containsExactly("1");
    var sides = recorded(person);
    assertThat(station.witnessed.of(person.attempt))
        .containsExactly("answered", "operatorJoined", "operatorLeft", "human", "ended", "recorded");
    assertThat(Babble.isIn(sides.getFirst(), PERSON)).as("the person on the left").isTrue();
    assertThat(Babble.isIn(sides.getLast(), OPERATOR)).as("the operator on the right").isTrue();
    assertThat(Babble.isIn(sides.getFirst(), OPERATOR)).as("the operator on the left").isFalse();
    assertThat(Babble.isIn(sides.getLast(), PERSON)).as("the person on the right").isFalse();
    var heard = Correlation.find(person.phone.audio(), OPERATOR).offset();
    assertThat(Correlation.find(sides.getLast(), OPERATOR).offset().toMillis()).as("its place in the recording, ms")
        .isCloseTo(heard.toMillis(), Offset.offset(200L));
  }

  @Test
  void an_operator_who_hangs_up_has_left_and_the_person_is_led_on() {
    var person = answered(question(600));
    var operator = joined(person, desk, "durand");

    operator.hangsUp();

    assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.HUNG_UP);
    isLedOn(person);
  }

  @Test
  void an_operator_whose_telephone_dies_is_lost_and_the_person_is_led_on() {
    var mortal = MeasuringPhone.on(0);
    assertThat(mortal.registers("mortal", "secret-of-mortal", station.sipPort, ofSeconds(600))).isEqualTo(200);
    var person = answered(question(600));
    joined(person, mortal, "mortal");
    var died = Instant.now();

    mortal.close();

    var left = station.witnessed.await(person.attempt, "operatorLeft");
    assertThat(left.detail()).isEqualTo(Left.LOST);
    assertThat(left.at()).isBefore(died.plusSeconds(13));
    isLedOn(person);
    Await.until(SOON, "its being known dead", () -> !station.operators().registered("mortal"));
  }

  @Test
  void a_person_who_hangs_up_ends_the_call_and_the_operators_leg_and_has_said_nothing_in_the_script()
      throws IOException {
    var person = answered(question(600));
    var operator = joined(person, desk, "durand");
    both(person, operator);

    person.phone.hangsUp();

    assertThat(operator.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    assertThat(station.witnessed.end(person.attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(Babble.isIn(recorded(person).getLast(), OPERATOR)).isTrue();
    assertThat(station.witnessed.of(person.attempt)).containsExactly("answered", "operatorJoined", "ended", "recorded");
    assertThat(station.talk.said(person.attempt)).isEmpty();
  }

  @Test
  void who_is_not_registered_does_not_answer_is_busy_or_declines_does_not_join_and_the_script_goes_on_undisturbed() {
    var person = answered(question(9_000));
    notJoined(person, "absent", ofSeconds(5), LineEnd.NETWORK_DOWN);
    desk.expectCall("durand").ringsOn();
    notJoined(person, "durand", ofSeconds(5), LineEnd.NO_ANSWER);
    desk.expectCall("durand").isBusy();
    notJoined(person, "durand", ofSeconds(5), LineEnd.BUSY);
    desk.expectCall("durand").refuses(603);
    notJoined(person, "durand", ofSeconds(5), LineEnd.REJECTED);

    Await.until(SOON, "the whole question", () -> person.phone.audio().length().toMillis() > 9_500);
    assertThat(ToneHeard.in(person.phone.audio(), QUESTION_HERTZ, -40)).hasSize(1)
        .first().satisfies(span -> assertThat(span.lengthMs()).isGreaterThan(8_900));
    person.phone.presses("1");
    assertThat(station.witnessed.end(person.attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(person.attempt)).containsExactly("1");
  }

  private void notJoined(Person person, String operator, Duration ringFor, LineEnd end) {
    var before = count(person, "operatorNotJoined");
    station.operators().join(person.attempt, operator, ringFor);
    Await.until(SOON, end + " of " + operator, () -> count(person, "operatorNotJoined") > before);
    assertThat(station.witnessed.facts.stream().filter(fact -> fact.what().equals("operatorNotJoined"))
        .filter(fact -> fact.attempt().equals(person.attempt)).toList().getLast().detail()).isEqualTo(end);
  }

  @Test
  void asking_twice_rings_once_and_another_operator_finds_the_call_taken() {
    var before = desk.calls().size();
    var person = answered(question(600));
    var operator = desk.expectCall("durand").answersAfter(ofMillis(700));
    station.operators().join(person.attempt, "durand", RING);
    station.operators().join(person.attempt, "durand", RING);
    operator.rings();
    station.operators().join(person.attempt, "durand", RING);
    station.operators().join(person.attempt, "absent", RING);
    station.witnessed.await(person.attempt, "operatorJoined");
    station.operators().join(person.attempt, "durand", RING);
    assertThat(station.witnessed.await(person.attempt, "operatorNotJoined").detail()).isEqualTo(LineEnd.BUSY);
    both(person, operator);

    station.operators().giveBack(person.attempt);

    isLedOn(person);
    assertThat(desk.calls()).hasSize(before + 1);
    assertThat(count(person, "operatorJoined")).isEqualTo(1);
  }

  @Test
  void an_operator_asked_for_before_the_person_answers_is_rung_when_he_does_and_not_at_all_when_he_does_not() {
    var late = number();
    var phone = people.expectCall(late).answersAfter(ofSeconds(2));
    var operator = desk.expectCall("durand").answers();
    var attempt = station.call(late, RING, question(600));
    station.operators().join(attempt, "durand", RING);
    station.witnessed.await(attempt, "operatorJoined");
    assertThat(operator.invitedAt()).isGreaterThan(phone.answeredAt());
    both(new Person(attempt, phone), operator);
    phone.hangsUp();
    operator.ends(SOON);

    var calls = desk.calls().size();
    var never = number();
    people.expectCall(never).refusesAfter(ofSeconds(1), 486);
    var unanswered = station.call(never, RING, question(600));
    station.operators().join(unanswered, "durand", RING);
    assertThat(station.witnessed.end(unanswered)).isEqualTo(LineEnd.BUSY);
    assertThat(station.witnessed.of(unanswered)).doesNotContain("operatorJoined", "operatorNotJoined");
    assertThat(desk.calls()).hasSize(calls);
  }

  @Test
  void on_hold_the_person_hears_a_sentence_and_a_soft_tone_and_neither_hears_the_other_until_it_ends() {
    var person = answered(question(600));
    var operator = joined(person, desk, "durand");
    var from = person.phone.audio().length();
    var operatorFrom = operator.audio().length();

    station.operators().hold(person.attempt);

    Await.until(SOON, "the sentence", () -> hears(person.phone, from, 1_300));
    says(operator, OPERATOR);
    says(person.phone, PERSON);
    Await.until(SOON, "the soft tone", () -> hears(person.phone, from, 425));
    assertThat(hasHeard(person.phone, from, OPERATOR) || hasHeard(operator, operatorFrom, PERSON)).isFalse();
    station.operators().resume(person.attempt);
    Await.until(SOON, "the other's voice again", () -> {
      says(operator, OPERATOR);
      says(person.phone, PERSON);
      return hasHeard(person.phone, from, OPERATOR) && hasHeard(operator, operatorFrom, PERSON);
    });
    assertThat(count(person, "operatorJoined")).isEqualTo(1);
    station.operators().hold(person.attempt);
    var again = person.phone.audio().length();
    Await.until(SOON, "the sentence again", () -> hears(person.phone, again, 1_300));
    station.operators().giveBack(person.attempt);
    isLedOn(person);
  }

  @Test
  void the_next_server_finds_them_speaking_tells_that_he_joined_and_can_take_him_out() {
    var person = answered(question(600));
    var operator = joined(person, desk, "durand");
    station.network.close();
    try {
      both(person, operator);
    } finally {
      station.open();
    }
    Await.until(SOON, "his having joined, again", () -> count(person, "operatorJoined") == 2);
    both(person, operator);
    station.operators().join(person.attempt, "durand", RING);

    station.operators().giveBack(person.attempt);

    assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.GAVE_BACK);
    isLedOn(person);
    assertThat(station.witnessed.facts.stream().filter(fact -> fact.attempt().equals(person.attempt)))
        .filteredOn(fact -> fact.what().equals("ended")).hasSize(1);
  }

  @Test
  void an_operator_who_leaves_while_no_server_is_there_leaves_the_person_with_the_holding_sentence() {
    var person = answered(question(600));
    var operator = joined(person, desk, "durand");
    station.network.close();
    var from = person.phone.audio().length();
    try {
      operator.hangsUp();
      Await.until(SOON, "the sentence", () -> hears(person.phone, from, 1_300));
    } finally {
      station.open();
    }
    isLedOn(person);
  }

  @Test
  void with_an_operator_neither_long_speech_nor_a_beep_makes_a_machine_and_an_interrupted_code_leaves_no_mute()
      throws IOException {
    var person = answered(
        new Turn(1, List.of(tone(QUESTION_HERTZ, 600)), new Expect.Code(0, ofSeconds(40), ofSeconds(5))),
        new Turn(2, List.of(), new Expect.HangUp()));
    var operator = joined(person, desk, "durand");
    var beep = new Tone(new double[] {1_000}, -10, ofMillis(600), ofMillis(4)).at(Sound.TELEPHONE_RATE);
    var speech = PERSON.then(Babble.of(3, ofSeconds(5)));

    says(person.phone, beep.then(speech));

    Await.until(SOON, "all he said", () -> Babble.isIn(operator.audio(), speech.between(ofSeconds(5), ofSeconds(6))));
    station.operators().giveBack(person.attempt);
    isAskedAgain(person);
    person.phone.presses("4711#");
    assertThat(station.witnessed.end(person.attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(person.attempt)).containsExactly("4711");
    assertThat(Babble.isIn(recorded(person).getFirst(), PERSON)).isTrue();
  }

  @Test
  void only_a_telephone_with_the_secret_is_registered_and_none_as_the_trunk() {
    try (var stranger = MeasuringPhone.on(0)) {
      assertThat(stranger.registers("absent", "a guess", station.sipPort, ofSeconds(60))).isIn(401, 403);
      assertThat(stranger.registers("trunk", "", station.sipPort, ofSeconds(60))).isGreaterThanOrEqualTo(400);
      assertThat(stranger.registers("nobody", "", station.sipPort, ofSeconds(60))).isGreaterThanOrEqualTo(400);
    }
    assertThat(station.operators().registered("absent")).isFalse();
    assertThat(station.operators().registered("nobody")).isFalse();
    assertThat(station.operators().registered("durand")).isTrue();
    assertThat(station.network.reachable()).isTrue();
  }

  private long count(Person person, String what) {
    return station.witnessed.of(person.attempt).stream().filter(what::equals).count();
  }

  private List<Sound> recorded(Person person) throws IOException {
    return WavFile.read(station.recordings.resolve(station.witnessed.recording(person.attempt).file()));
  }

  private static boolean hears(Call call, Duration from, int hertz) {
    return ToneHeard.in(call.audio().between(from, call.audio().length()), hertz, -50).stream()
        .anyMatch(span -> span.lengthMs() >= 100);
  }

  private static boolean hasHeard(Call call, Duration from, Sound said) {
    return Babble.isIn(call.audio().between(from, call.audio().length()), said);
  }

  /** The person called. */
  private record Person(String attempt, Call phone) {}

  /** Somebody answered and has begun to hear this. */
  private Person answered(Turn... turns) {
    var number = number();
    var phone = people.expectCall(number).answers();
    var attempt = station.call(number, RING, turns);
    phone.hearsSound(SOON);
    station.witnessed.await(attempt, "answered");
    return new Person(attempt, phone);
  }

  private String number() {
    return "+3319900" + (2_000 + numbers.incrementAndGet());
  }

  private Call joined(Person person, MeasuringPhone phone, String name) {
    var operator = phone.expectCall(name).answersAfter(ofMillis(200));
    station.operators().join(person.attempt, name, RING);
    operator.isAnswered();
    assertThat(station.witnessed.await(person.attempt, "operatorJoined").detail()).isEqualTo(name);
    return operator;
  }

  /** They speak at the same time, and each hears the other. */
  private static void both(Person person, Call operator) {
    person.phone.says(PERSON);
    operator.says(OPERATOR);
    Await.until(SOON, "the person's words", () -> Babble.isIn(operator.audio(), PERSON));
    Await.until(SOON, "the operator's words", () -> Babble.isIn(person.phone.audio(), OPERATOR));
  }

  /** To its end. On a line that is closed it would have none. */
  private static void says(Call call, Sound what) {
    call.says(what).orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** He hears the question again and answers it. */
  private void isLedOn(Person person) {
    isAskedAgain(person);
    person.phone.presses("1");
    assertThat(station.witnessed.end(person.attempt)).isEqualTo(LineEnd.CLEARED);
  }

  private static void isAskedAgain(Person person) {
    var from = person.phone.audio().length();
    Await.until(SOON, "the question again", () -> isAsked(person, from));
  }

  private static boolean isAsked(Person person, Duration from) {
    var heard = person.phone.audio();
    return ToneHeard.in(heard.between(from, heard.length()), QUESTION_HERTZ, -40).stream()
        .mapToLong(Span::lengthMs).sum() > 300;
  }

  private static Turn[] question(int millis) {
    return new Turn[] {
      new Turn(1, List.of(tone(QUESTION_HERTZ, millis)), new Expect.Choice(Set.of('1'), ofSeconds(40))),
      new Turn(2, List.of(), new Expect.HangUp())
    };
  }
}
