package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.ACCEPTED;

import java.time.Duration;
import org.contrappel.script.Heard;
import org.contrappel.telephony.phone.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How far a list of people is rung, counted by the telephone at the trunk's other end. */
interface ListsOfPeople {
  Stage stage();

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void a_list_stops_at_the_first_who_takes_charge() {
    var site = stage().siteOfPlan("first-reached", "keyholder", "keyholder", "keyholder");
    var people = site.keyholders();
    stage().expectCall(people.getFirst().number()).refuses(603);
    var reached = stage().expectCall(people.get(1).number()).answers();
    var incident = stage().alarm(site);

    takesCharge(reached, people.get(1));

    var told = stage().settled(incident, "INTERVENING");
    assertThat(Stage.results(told)).containsExactly("REJECTED", "TOOK_CHARGE");
    assertThat(people).extracting(person -> stage().timesRung(person.number())).containsExactly(1L, 1L, 0L);
    assertThat(stage().timesRung(site.number())).isZero();
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void a_list_of_which_all_are_to_be_tried_goes_on_after_the_first_who_takes_charge_one_call_at_a_time() {
    var site = stage().siteOfPlan("all-tried", "keyholder", "keyholder", "keyholder");
    var people = site.keyholders();
    var first = stage().expectCall(people.getFirst().number()).answers();
    stage().expectCall(people.get(1).number()).refuses(603);
    var last = stage().expectCall(people.getLast().number()).answers();
    var incident = stage().alarm(site);

    takesCharge(first, people.getFirst());
    takesCharge(last, people.getLast());

    var told = stage().settled(incident, "WITH_OPERATOR");
    assertThat(Stage.results(told)).containsExactly("TOOK_CHARGE", "REJECTED", "TOOK_CHARGE");
    assertThat(people).extracting(person -> stage().timesRung(person.number())).containsExactly(1L, 1L, 1L);
    assertThat(last.invitedAt()).as("when the last was rung").isGreaterThan(first.endedAt().orElseThrow());
  }

  private void takesCharge(Call call, Place.Keyholder person) {
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(person.right() + "#");
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses("1");
    call.ends(Stage.PATIENCE);
    var turns = stage().prompts().of("keyholder", ACCEPTED, new Heard.Keys("1"));
    var heard = new Listening(call.audio());
    assertThat(turns.get(1)).as("what has happened, and the question").anyMatch(heard::holds);
    assertThat(heard.holds(turns.getLast().getFirst())).as("the thanks").isTrue();
  }
}
