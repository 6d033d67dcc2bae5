package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.ACCEPTED;

import java.time.Duration;
import org.contrappel.script.Heard;
import org.contrappel.telephony.phone.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A guard on his mission, led by telephone. */
interface Missions {
  Stage stage();

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void a_guard_accepts_with_his_code_and_a_key_and_is_called_for_each_point_of_his_mission_when_it_is_due() {
    var site = stage().siteOfPlan("guard", "agent");
    var guard = site.keyholders().getFirst();
    var offer = answers(guard);
    var arrival = answers(guard);
    var findings = answers(guard);
    var allClear = answers(guard);
    var incident = stage().alarm(site);

    accepts(offer, guard);
    says(arrival, "mission-arrival", "1");
    says(findings, "mission-findings", "1");
    allIsClear(allClear, guard);

    var told = stage().settled(incident, "CLOSED");
    assertThat(Stage.results(told)).containsExactly("TOOK_CHARGE", "CONFIRMED", "NOTHING_FOUND", "IDENTIFIED");
    assertThat(told.path("closing").path("code").asString("")).isEqualTo("intervention_done");
    Stage.print("rung for arrival, findings, all clear %d, %d, %d ms after the call before, of 10 s",
        between(offer, arrival), between(arrival, findings), between(findings, allClear));
    assertThat(between(offer, arrival)).isGreaterThan(9_000);
    assertThat(between(arrival, findings)).isGreaterThan(9_000);
    assertThat(between(findings, allClear)).isGreaterThan(9_000);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void a_guard_who_does_not_answer_when_his_arrival_is_due_is_overdue_and_an_operator_is_asked_at_once() {
    var site = stage().siteOfPlan("guard", "agent");
    var guard = site.keyholders().getFirst();
    var offer = answers(guard);
    stage().expectCall(guard.number()).ringsOn();
    var incident = stage().alarm(site);
    var before = stage().station().api().incident(incident).path("priority").asInt(-1);

    accepts(offer, guard);

    var told = stage().settled(incident, "WITH_OPERATOR");
    assertThat(Stage.results(told)).containsExactly("TOOK_CHARGE", "NO_ANSWER");
    assertThat(told.path("asked").path("reason").asString("")).isEqualTo("MISSION_OVERDUE");
    assertThat(told.path("priority").asInt(-1)).as("before the others' of its class").isLessThan(before);
    assertThat(stage().timesRung(guard.number())).isEqualTo(2);
  }

  private Call answers(Place.Keyholder guard) {
    return stage().expectCall(guard.number()).answers();
  }

  private void accepts(Call offer, Place.Keyholder guard) {
    offer.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    offer.presses(guard.right() + "#");
    offer.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    offer.presses("1");
    isThanked(offer, "agent-offer", ACCEPTED, new Heard.Keys("1"));
  }

  private void says(Call call, String script, String key) {
    call.hearsSound(Stage.PATIENCE);
    call.presses(key);
    isThanked(call, script, new Heard.Keys(key));
  }

  private void allIsClear(Call call, Place.Keyholder guard) {
    call.hearsSound(Stage.PATIENCE);
    call.presses("1");
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(guard.right() + "#");
    isThanked(call, "mission-all-clear", new Heard.Keys("1"), ACCEPTED);
  }

  /** Each point's last words are its own: they say that he was understood, and in what. */
  private void isThanked(Call call, String script, Heard... answers) {
    call.ends(Stage.PATIENCE);
    var last = stage().prompts().of(script, answers).getLast().getFirst();
    assertThat(new Listening(call.audio()).holds(last)).as("the last words of " + script).isTrue();
  }

  private static long between(Call one, Call next) {
    return (next.invitedAt() - one.endedAt().orElseThrow()) / 1_000_000;
  }
}
