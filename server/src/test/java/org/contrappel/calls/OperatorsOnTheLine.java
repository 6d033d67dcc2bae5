package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.ACCEPTED;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.contrappel.script.Language;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.CallEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Operators speak with the people called: in a call of the machine's, and in one of their own. */
interface OperatorsOnTheLine {
  Duration SECOND = Duration.ofSeconds(1);

  Stage stage();

  /** One more operator comes to his desk. */
  Operator operator();

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void an_operator_joins_a_live_call_gives_it_back_and_the_interrupted_question_is_asked_and_answered() {
    var operator = operator();
    var call = asked();
    var desk = operator.picksUp();

    operator.joins(call.incident, call.attempt);

    desk.rings();
    assertThat(kinds(call.incident)).as("the register while his telephone rings").contains("operator_joins");
    speaking(call);
    Speaking.both(call.person, desk);
    assertThat(kinds(call.incident)).containsSubsequence("operator_joins", "operator_on_line");
    var now = stage().station().api().incident(call.incident);
    assertThat(now.path("phase").asString("")).isEqualTo("WITH_OPERATOR");
    assertThat(now.path("hands").asString("")).isEqualTo(operator.name());

    var left = System.nanoTime();
    var heard = call.person.audio().length();
    operator.givesCallBack(call.incident, call.attempt);
    assertThat(desk.ends(Stage.PATIENCE).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    isLedOn(call, left, heard);

    assertThat(stage().station().api().incident(call.incident).path("phase").asString(""))
        .as("while he has it in hand").isEqualTo("WITH_OPERATOR");
    operator.givesBack(call.incident);
    closesAsFalseAlarm(call);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void an_operator_whose_telephone_is_lost_in_mid_call_is_waited_for_and_then_the_person_is_led_on() {
    var operator = operator();
    var call = asked();
    var desk = operator.picksUp();
    operator.joins(call.incident, call.attempt);
    speaking(call);
    Speaking.both(call.person, desk);
    var left = System.nanoTime();
    var heard = call.person.audio().length();

    operator.hisTelephoneDies();

    stage().station().api().until("/api/incidents/" + call.incident,
        now -> Stage.calls(now).getFirst().path("with").asString("").isEmpty(), Stage.PATIENCE);
    isLedOn(call, System.nanoTime(), heard);
    Stage.print("told %d ms after the operator's telephone died",
        Duration.ofNanos(call.person.ear().soundAfter(left).orElseThrow() - left).toMillis());
    var lost = stage().prompts().said(Sentences.shipped().of(Sentences.OPERATOR_LOST, Language.FR).text());
    assertThat(new Listening(call.person.audio()).holds(lost)).as("why he hears nobody").isTrue();
    assertThat(register(call.incident)).contains("is waited for: his telephone was lost");
    operator.givesBack(call.incident);
    closesAsFalseAlarm(call);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void an_operator_calls_a_contact_speaks_with_him_and_hangs_up_and_the_call_is_kept_like_any_other()
      throws IOException {
    var operator = operator();
    var site = stage().siteOfPlan("operator", "keyholder");
    var keyholder = site.keyholders().getFirst();
    var incident = stage().alarm(site);
    operator.claims(incident);
    var person = stage().expectCall(keyholder.number()).answers();
    var desk = operator.picksUp();

    operator.calls(incident, keyholder.id());

    assertThat(desk.rings().invitedAt()).as("rung once the person is there").isGreaterThan(person.answeredAt());
    var call = new Live(site, incident, attempt(incident), person);
    speaking(call);
    Speaking.both(person, desk);
    desk.hangsUp();
    person.ends(Stage.PATIENCE);

    var farewell = stage().prompts().said(Sentences.shipped().of(Sentences.AFTER_OPERATOR, Language.FR).text());
    assertThat(new Listening(person.audio()).holds(farewell)).as("the farewell").isTrue();
    var told = stage().settled(incident, "WITH_OPERATOR");
    assertThat(Stage.results(told)).containsExactly("SPOKE");
    var kept = Stage.calls(told).getFirst();
    assertThat(kept.path("facts").has("SPOKEN")).isTrue();
    var sides = sides(kept.path("recording").path("file").asString(""));
    assertThat(Speaking.isIn(sides.getFirst(), Speaking.PERSON)).as("the person, on the left").isTrue();
    assertThat(Speaking.isIn(sides.getLast(), Speaking.OPERATOR)).as("the operator, on the right").isTrue();
    assertThat(stage().timesRung(site.number())).isZero();
  }

  /** A call that is on. */
  record Live(Place site, String incident, String attempt, Call person) {}

  /** The site has answered, and hears the question. */
  private Live asked() {
    var site = stage().siteOfPlan("verify");
    var person = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    person.hearsSound(Stage.PATIENCE);
    return new Live(site, incident, attempt(incident), person);
  }

  private String attempt(String incident) {
    var calls = Stage.calls(stage().station().api().until(
        "/api/incidents/" + incident, now -> !Stage.calls(now).isEmpty(), Stage.PATIENCE));
    return calls.getFirst().path("id").asString("");
  }

  private void speaking(Live call) {
    stage().station().api().until("/api/incidents/" + call.incident,
        now -> Stage.calls(now).getFirst().path("facts").has("SPOKEN"), Stage.PATIENCE);
  }

  /**
   * He hears the question once more, keys the right code and is thanked.
   *
   * @param since when the operator left
   * @param heard how much had been heard by then
   */
  private void isLedOn(Live call, long since, Duration heard) {
    call.person.firstSoundAfter(since, Stage.PATIENCE);
    call.person.waitsForSilence(SECOND, Stage.PATIENCE);
    var turns = stage().prompts().of("verify-site", ACCEPTED);
    var all = call.person.audio();
    assertThat(new Listening(all.between(heard, all.length())).holds(turns.getFirst().getLast()))
        .as("the question that was interrupted, again").isTrue();
    var keyed = call.person.audio().length();
    call.person.presses(call.site.right() + "#");
    call.person.ends(Stage.PATIENCE);
    var rest = call.person.audio();
    assertThat(new Listening(rest.between(keyed, rest.length())).holds(turns.getLast().getFirst()))
        .as("the thanks").isTrue();
  }

  private void closesAsFalseAlarm(Live call) {
    var told = stage().settled(call.incident, "CLOSED");
    assertThat(told.path("closing").path("kind").asString("")).isEqualTo("FALSE_ALARM");
    assertThat(Stage.results(told)).containsExactly("IDENTIFIED");
    assertThat(stage().timesRung(call.site.number())).isEqualTo(1);
  }

  private List<String> kinds(String incident) {
    var entries = stage().station().api().get("/api/incidents/" + incident + "/register");
    return StreamSupport.stream(entries.spliterator(), false).map(entry -> entry.path("kind").asString("")).toList();
  }

  private String register(String incident) {
    return stage().station().api().get("/api/incidents/" + incident + "/register").toString();
  }

  private List<Sound> sides(String file) throws IOException {
    return WavFile.read(stage().station().recordings().resolve(file));
  }
}
