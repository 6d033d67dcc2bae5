package org.contrappel.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.audio.KeyTones;
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

/** What operators and supervisors do in a call, with real telephones. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnTheLineTest {
  private static final Duration RING = ofSeconds(20);
  private static final Duration SOON = ofSeconds(10);
  private static final int SOFT_HERTZ = 425;
  private static final Duration ARRIVES = ofSeconds(1);
  private static final Sound PERSON = Babble.of(11, ofSeconds(1));
  private static final Sound OPERATOR = Babble.of(12, ofSeconds(1));
  private static final Sound THIRD = Babble.of(13, ofSeconds(1));
  private static final Sound CHIEF = Babble.of(14, ofSeconds(1));
  private static final int QUESTION_HERTZ = 400;

  /** How much each had heard when he sat down. */
  private final Map<String, Duration> together = new ConcurrentHashMap<>();

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
        new OperatorPhone("roux", "secret-of-roux"),
        new OperatorPhone("chef", "secret-of-chef"),
        new OperatorPhone("absent", "secret-of-absent")));
    station.awaitReachable();
    for (var name : List.of("durand", "roux", "chef")) {
      assertThat(desk.registers(name, "secret-of-" + name, station.sipPort, ofSeconds(600))).isEqualTo(200);
    }
  }

  @AfterAll
  void stop() {
    station.close();
    desk.close();
    people.close();
  }

  // Keys.

  @Test
  void keys_are_heard_by_the_person_called_in_order_and_are_in_no_file_of_the_station() throws IOException {
    var person = answered();
    var operator = joined(person, "durand");
    var keys = "47110829*#";

    station.operators().keys(person.attempt, keys);

    Await.until(SOON, "the keys", () -> person.phone.ear().keys().equals(keys));
    assertThat(operator.ear().keys()).isEmpty();
    assertThat(KeyTones.keysIn(operator.audio())).isEmpty();
    assertThatThrownBy(() -> station.operators().keys(person.attempt, "12\r\nAction: Logoff"))
        .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("Logoff");
    person.phone.hangsUp();
    station.witnessed.recording(person.attempt);
    assertThat(filesWith(station.home.folder(), keys)).isEmpty();
  }

  // The code word.

  @Test
  void while_the_word_is_asked_nothing_of_the_person_is_recorded_and_the_operator_hears_him_all_the_same()
      throws IOException {
    var person = answered();
    var operator = joined(person, "durand");
    saysUntilHeard(person.phone, PERSON, operator);

    assertThat(station.operators().wordAsked(person.attempt)).isTrue();
    says(person.phone, word());
    Await.until(SOON, "the word", () -> KeyTones.keysIn(operator.audio()).equals("2580"));
    assertThat(station.operators().wordAsked(person.attempt)).as("renewed").isTrue();
    station.operators().wordHeard(person.attempt);
    saysUntilHeard(person.phone, THIRD, operator);

    person.phone.hangsUp();
    var left = recorded(person).getFirst();
    assertThat(Babble.isIn(left, PERSON)).as("what he said before").isTrue();
    assertThat(Babble.isIn(left, THIRD)).as("what he said after").isTrue();
    assertThat(KeyTones.keysIn(left)).as("the word").isEmpty();
    assertThat(station.operators().wordAsked(person.attempt)).as("when it is over").isFalse();
  }

  @Test
  void a_third_who_hears_the_word_has_it_in_no_recording_of_his_either() throws IOException {
    var person = answered();
    var operator = joined(person, "durand");
    var third = brought(person, false);
    saysUntilHeard(person.phone, PERSON, third.phone);

    assertThat(station.operators().wordAsked(person.attempt)).isTrue();
    says(person.phone, word());
    Await.until(SOON, "the word", () -> KeyTones.keysIn(operator.audio()).equals("2580"));
    station.operators().wordHeard(person.attempt);

    person.phone.hangsUp();
    isLedOn(third);
    for (var side : recorded(third)) {
      assertThat(KeyTones.keysIn(side)).isEmpty();
    }
    assertThat(Babble.isIn(recorded(third).getLast(), PERSON)).as("what he heard before").isTrue();
  }

  // Three.

  @Test
  void three_hear_each_other_and_each_of_the_two_called_has_his_own_recording() throws IOException {
    var person = answered();
    var operator = joined(person, "durand");
    var third = brought(person, false);

    saysUntilHeard(person.phone, PERSON, operator, third.phone);
    saysUntilHeard(operator, OPERATOR, person.phone, third.phone);
    saysUntilHeard(third.phone, THIRD, person.phone, operator);
    third.phone.hangsUp();
    assertThat(station.witnessed.end(third.attempt)).isEqualTo(LineEnd.CLEARED);
    var from = person.phone.audio().length();
    Await.until(SOON, "the two others going on", () -> {
      says(operator, CHIEF);
      return Babble.isIn(person.phone.audio().between(from, person.phone.audio().length()), CHIEF);
    });
    assertThat(station.witnessed.of(third.attempt)).containsExactly("answered", "operatorJoined", "ended", "recorded");

    station.operators().giveBack(person.attempt);
    isLedOn(person);
    var his = recorded(third);
    assertThat(Babble.isIn(his.getFirst(), THIRD)).isTrue();
    assertThat(Babble.isIn(his.getLast(), PERSON)).isTrue();
    assertThat(Babble.isIn(recorded(person).getLast(), THIRD)).isTrue();
  }

  @Test
  void when_the_operator_leaves_three_each_of_the_others_is_led_on_by_his_own_script() {
    var person = answered();
    joined(person, "durand");
    var third = brought(person, false);

    station.operators().giveBack(person.attempt);

    assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.GAVE_BACK);
    assertThat(station.witnessed.await(third.attempt, "operatorLeft").detail()).isEqualTo(Left.GAVE_BACK);
    isAskedAgain(third);
    isLedOn(person);
    third.phone.presses("1");
    assertThat(station.witnessed.end(third.attempt)).isEqualTo(LineEnd.CLEARED);
  }

  @Test
  void when_the_first_called_hangs_up_the_third_is_led_on_and_the_operator_is_let_go() {
    var person = answered();
    var operator = joined(person, "durand");
    var third = brought(person, false);

    person.phone.hangsUp();

    assertThat(operator.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    isLedOn(third);
    assertThat(station.witnessed.of(third.attempt)).contains("operatorLeft");
  }

  @Test
  void a_third_can_be_sent_away_and_the_two_others_speak_on() {
    var person = answered();
    var operator = joined(person, "durand");
    var third = brought(person, false);

    station.operators().giveBack(third.attempt);

    isLedOn(third);
    saysUntilHeard(operator, OPERATOR, person.phone);
    operator.hangsUp();
    isLedOn(person);
  }

  @Test
  void a_third_who_does_not_answer_changes_nothing_and_one_who_comes_too_late_sits_with_nobody() {
    var person = answered();
    var operator = joined(person, "durand");
    var number = number();
    people.expectCall(number).refuses(486);
    var busy = station.call(number, RING, question());
    station.operators().bring(busy, "durand", person.attempt, true);
    assertThat(station.witnessed.end(busy)).isEqualTo(LineEnd.BUSY);
    saysUntilHeard(operator, OPERATOR, person.phone);

    operator.hangsUp();
    isLedOn(person);
    var late = answered();
    station.operators().bring(late.attempt, "durand", person.attempt, false);
    assertThat(station.witnessed.await(late.attempt, "operatorNotJoined").detail()).isEqualTo(LineEnd.CLEARED);
    isLedOn(late);
  }

  @Test
  void a_server_that_begins_while_three_sit_together_knows_it_and_leads_each_on_when_the_operator_leaves() {
    var person = answered();
    var operator = joined(person, "durand");
    var third = brought(person, false);
    begunAnew();
    saysUntilHeard(person.phone, PERSON, operator, third.phone);

    station.operators().giveBack(person.attempt);

    assertThat(station.witnessed.await(third.attempt, "operatorLeft").detail()).isEqualTo(Left.GAVE_BACK);
    isLedOn(person);
    isLedOn(third);
  }

  @Test
  void who_is_on_hold_stays_so_when_a_server_begins_and_is_spoken_with_again() {
    var person = answered();
    var operator = joined(person, "durand");
    station.operators().hold(person.attempt);
    Await.until(SOON, "the soft tone", () -> {
      var heard = person.phone.audio();
      return !ToneHeard.in(heard.between(together.get(person.attempt), heard.length()), SOFT_HERTZ, -50).isEmpty();
    });
    begunAnew();
    says(operator, OPERATOR);
    assertThat(Babble.isIn(person.phone.audio(), OPERATOR)).as("on hold").isFalse();

    station.operators().resume(person.attempt);

    saysUntilHeard(operator, CHIEF, person.phone);
    operator.hangsUp();
    isLedOn(person);
  }

  private void begunAnew() {
    station.network.close();
    station.open();
    station.awaitReachable();
  }

  // Passing on.

  @Test
  void a_call_passed_on_to_somebody_outside_goes_on_without_the_operator_until_one_of_the_two_goes() {
    var person = answered();
    var operator = joined(person, "durand");
    var third = brought(person, true);

    assertThat(operator.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.PASSED_ON);
    assertThat(station.witnessed.await(third.attempt, "operatorLeft").detail()).isEqualTo(Left.PASSED_ON);
    saysUntilHeard(person.phone, PERSON, third.phone);
    saysUntilHeard(third.phone, THIRD, person.phone);
    begunAnew();
    saysUntilHeard(third.phone, CHIEF, person.phone);

    third.phone.hangsUp();
    isLedOn(person);
  }

  @Test
  void a_call_passed_on_to_another_operator_is_never_without_one_and_the_first_is_let_go() {
    var person = answered();
    var first = joined(person, "durand");
    var second = desk.expectCall("roux").answersAfter(ofMillis(400));

    station.operators().pass(person.attempt, "roux", RING);

    assertThat(first.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    saysUntilHeard(person.phone, PERSON, second);
    saysUntilHeard(second, OPERATOR, person.phone);
    assertThat(station.witnessed.of(person.attempt))
        .containsExactly("answered", "operatorJoined", "operatorLeft", "operatorJoined");
    assertThat(station.witnessed.await(person.attempt, "operatorLeft").detail()).isEqualTo(Left.PASSED_ON);
    second.hangsUp();
    isLedOn(person);
  }

  @Test
  void an_operator_keeps_a_call_that_the_other_does_not_take() {
    var person = answered();
    var operator = joined(person, "durand");
    desk.expectCall("roux").refuses(603);

    station.operators().pass(person.attempt, "roux", RING);

    assertThat(station.witnessed.await(person.attempt, "operatorNotJoined").detail()).isEqualTo(LineEnd.REJECTED);
    saysUntilHeard(operator, OPERATOR, person.phone);
    station.operators().pass(person.attempt, "absent", RING);
    Await.until(SOON, "the second refusal", () -> station.witnessed.facts.stream()
        .filter(fact -> fact.attempt().equals(person.attempt) && fact.detail() == LineEnd.NETWORK_DOWN).count() == 1);
    saysUntilHeard(person.phone, PERSON, operator);
    operator.hangsUp();
    isLedOn(person);
  }

  // Supervisors.

  @Test
  void a_supervisor_hears_both_and_nobody_hears_him_until_he_whispers_and_then_only_the_operator() throws IOException {
    var person = answered();
    var operator = joined(person, "durand");
    var chief = desk.expectCall("chef").answers();
    station.operators().listen(person.attempt, "chef", false);
    chief.isAnswered();
    saysUntilHeard(person.phone, PERSON, chief);
    saysUntilHeard(operator, OPERATOR, chief);
    says(chief, THIRD);
    assertThat(Babble.isIn(operator.audio(), THIRD)).as("only listening").isFalse();

    station.operators().listen(person.attempt, "chef", true);

    saysUntilHeard(chief, CHIEF, operator);
    assertThat(Babble.isIn(person.phone.audio(), CHIEF)).as("in the person's ear").isFalse();
    station.operators().stopListening(person.attempt, "chef");
    assertThat(chief.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    saysUntilHeard(operator, OPERATOR, person.phone);
    person.phone.hangsUp();
    for (var side : recorded(person)) {
      assertThat(Babble.isIn(side, CHIEF)).as("in the recording").isFalse();
      assertThat(Babble.isIn(side, THIRD)).as("in the recording").isFalse();
    }
    assertThat(station.witnessed.of(person.attempt)).containsExactly("answered", "operatorJoined", "ended", "recorded");
  }

  @Test
  void a_supervisors_line_ends_with_the_operators() {
    var person = answered();
    var operator = joined(person, "durand");
    var chief = desk.expectCall("chef").answers();
    station.operators().listen(person.attempt, "chef", true);
    chief.isAnswered();
    saysUntilHeard(chief, CHIEF, operator);

    operator.hangsUp();

    assertThat(chief.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    isLedOn(person);
  }

  private static Sound word() {
    var word = Sound.silence(ofMillis(100), Sound.TELEPHONE_RATE);
    for (var pair : new double[][] {{697, 1336}, {770, 1336}, {852, 1336}, {941, 1336}}) {
      word = word.then(new Tone(pair, -10, ofMillis(150), ofMillis(4)).at(Sound.TELEPHONE_RATE))
          .then(Sound.silence(ofMillis(120), Sound.TELEPHONE_RATE));
    }
    return word;
  }

  private record Person(String attempt, Call phone) {}

  private Person answered() {
    var number = number();
    var phone = people.expectCall(number).answers();
    var attempt = station.call(number, RING, question());
    phone.hearsSound(SOON);
    station.witnessed.await(attempt, "answered");
    return new Person(attempt, phone);
  }

  private Call joined(Person person, String name) {
    var operator = desk.expectCall(name).answersAfter(ofMillis(100));
    station.operators().join(person.attempt, name, RING);
    operator.isAnswered();
    assertThat(station.witnessed.await(person.attempt, "operatorJoined").detail()).isEqualTo(name);
    together.put(person.attempt, person.phone.audio().length());
    return operator;
  }

  private Person brought(Person host, boolean instead) {
    var third = answered();
    station.operators().bring(third.attempt, "durand", host.attempt, instead);
    station.witnessed.await(third.attempt, "operatorJoined");
    together.put(third.attempt, third.phone.audio().length());
    return third;
  }

  private String number() {
    return "+3319900" + (4_000 + numbers.incrementAndGet());
  }

  private List<Sound> recorded(Person person) throws IOException {
    return WavFile.read(station.recordings.resolve(station.witnessed.recording(person.attempt).file()));
  }

  private static void says(Call call, Sound what) {
    call.says(what).orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** On a busy machine a word is torn on its way now and then; then he says it again. */
  private static void saysUntilHeard(Call who, Sound what, Call... by) {
    var from = Stream.of(by).map(call -> call.audio().length()).toList();
    BooleanSupplier heard = () -> IntStream.range(0, by.length).allMatch(
        i -> Babble.isIn(by[i].audio().between(from.get(i), by[i].audio().length()), what));
    for (var times = 0; times < 5 && !heard.getAsBoolean(); times++) {
      says(who, what);
      var arrives = System.nanoTime() + ARRIVES.toNanos();
      Await.until(SOON, "what was said", () -> heard.getAsBoolean() || System.nanoTime() > arrives);
    }
    assertThat(heard.getAsBoolean()).as("what was said is heard").isTrue();
  }

  private void isLedOn(Person person) {
    isAskedAgain(person);
    person.phone.presses("1");
    assertThat(station.witnessed.end(person.attempt)).isEqualTo(LineEnd.CLEARED);
  }

  private void isAskedAgain(Person person) {
    var from = together.getOrDefault(person.attempt, Duration.ZERO);
    Await.until(SOON, "the question again", () -> {
      var heard = person.phone.audio();
      return ToneHeard.in(heard.between(from, heard.length()), QUESTION_HERTZ, -40).stream()
          .mapToLong(Span::lengthMs).sum() > 300;
    });
  }

  private static List<Path> filesWith(Path folder, String text) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> {
        try {
          return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
          return false;
        }
      }).toList();
    }
  }

  private static Turn[] question() {
    return new Turn[] {
      new Turn(1, List.of(tone(QUESTION_HERTZ, 600)), new Expect.Choice(Set.of('1'), ofSeconds(60))),
      new Turn(2, List.of(), new Expect.HangUp())
    };
  }
}
