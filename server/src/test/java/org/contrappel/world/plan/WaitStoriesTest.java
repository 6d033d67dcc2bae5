package org.contrappel.world.plan;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;
import static org.contrappel.incident.site.AlarmClass.RESTORE;
import static org.contrappel.incident.site.AlarmClass.TAMPER;

import java.time.LocalTime;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Fact;
import org.junit.jupiter.api.Test;

/** Waiting, putting aside until something comes, looking again, and beginning again. */
class WaitStoriesTest extends PlanStories {
  private static final String WAIT = """
        - {name: patience, wait: 5m}
        - {name: director, call: contact:chloe, script: keyholder}
        - {name: end, operator: Personne n'a pris en charge.}
      """;
  private static final String UNTIL = WAIT.replace("wait: 5m", "wait: until \"08:00\"");
  private static final String SUSPEND = WAIT.replace("wait: 5m", "suspend: 2h");

  @Test
  void a_wait_is_silent_and_then_the_plan_goes_on() {
    var world = world(WAIT);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    incident.isIn(Phase.WAITING);
    assertThat(world.letPass(ofMinutes(5).minusSeconds(1)).isSilent()).isTrue();

    world.letPass(ofSeconds(1));

    incident.rangInOrder("Chloé");
  }

  @Test
  void no_other_signal_ends_a_wait_but_a_cry_for_help_asks_an_operator_at_once() {
    var world = world(WAIT);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(1));
    world.alarm("atelier", TAMPER).zone("2").arrives();
    incident.isIn(Phase.WAITING);

    world.alarm("atelier", PANIC).zone("3").arrives();

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.URGENT_SIGNAL);
    assertThat(world.letPass(ofMinutes(30)).isSilent()).isTrue();
  }

  @Test
  void what_was_put_aside_is_taken_up_by_a_new_signal_of_danger_and_by_no_other() {
    var world = world(SUSPEND);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(20));
    world.alarm("atelier", RESTORE).zone("1").arrives();
    incident.isIn(Phase.WAITING);

    world.alarm("atelier", TAMPER).zone("2").arrives();

    incident.isIn(Phase.NOTIFYING).rangInOrder("Chloé");
  }

  @Test
  void what_was_put_aside_is_taken_up_at_the_latest_after_its_time() {
    var world = world(SUSPEND);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    assertThat(world.letPass(ofMinutes(120).minusSeconds(1)).isSilent()).isTrue();

    world.letPass(ofSeconds(1));

    incident.isIn(Phase.NOTIFYING).rangInOrder("Chloé");
  }

  @Test
  void a_signal_that_came_during_a_call_leads_another_way_when_the_plan_looks_again() {
    var steps = """
          - {name: site, verify: site, script: verify-site, results: {no_answer: next_step}}
          - {name: look, recheck: director}
          - {name: keyholder, call: contact:bruno, script: keyholder}
          - {name: end, operator: Personne n'a pris en charge.}
          - {name: director, call: contact:chloe, script: keyholder}
          - {name: last, operator: La directrice ne répond pas.}
        """;
    var quiet = world(steps);
    var once = quiet.alarm("atelier", INTRUSION).zone("1").arrives();
    quiet.letPass(ofMinutes(5));
    once.rangInOrder("Atelier Morel", "Bruno");

    var again = world(steps);
    var twice = again.alarm("atelier", INTRUSION).zone("1").arrives();
    again.letPass(ofSeconds(10));
    again.alarm("atelier", INTRUSION).zone("2").arrives();
    again.letPass(ofMinutes(5));
    twice.rangInOrder("Atelier Morel", "Chloé");
  }

  @Test
  void a_list_is_begun_again_so_often_each_time_after_the_pause() {
    var world = world("""
          - {name: director, call: contact:chloe, script: keyholder}
          - {name: once-more, repeat: director, times: 2, after: 10m}
          - {name: end, operator: Personne n'a pris en charge.}
        """);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(1));
    incident.isIn(Phase.WAITING).rangInOrder("Chloé");
    assertThat(world.letPass(ofMinutes(9)).isSilent()).isTrue();

    world.letPass(ofMinutes(30));

    incident.rangInOrder("Chloé", "Chloé", "Chloé").asksOperatorBecause(OperatorReason.NOBODY_REACHED);
  }

  @Test
  void a_wait_until_eight_lets_the_night_pass_and_then_the_plan_goes_on() {
    var world = world(UNTIL);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    incident.isIn(Phase.WAITING);
    world.letPassUntil(LocalTime.of(7, 59));
    assertThat(world.isSilent()).isTrue();
    incident.rangNobody();

    world.letPassUntil(LocalTime.of(8, 0));
    world.letPass(ofSeconds(1));

    incident.rangInOrder("Chloé");
    assertThat(incident.lastCallTo("Chloé").at(Fact.ASKED)).isEqualTo("2026-11-23T07:00:00Z");
  }

  @Test
  void a_wait_until_eight_is_ended_by_a_cry_for_help_and_by_no_other_signal() {
    var world = world(UNTIL);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.alarm("atelier", TAMPER).zone("2").arrives();
    incident.isIn(Phase.WAITING);

    world.alarm("atelier", PANIC).zone("3").arrives();

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.URGENT_SIGNAL);
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    incident.rangNobody();
  }

  @Test
  void a_wait_until_a_time_that_the_clock_shows_now_is_over_at_once() {
    var world = at(with(UNTIL), "2026-11-23T07:00:00Z").world();
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofSeconds(1));

    incident.rangInOrder("Chloé");
  }

  @Test
  void in_the_nights_in_which_the_clock_is_changed_eight_is_eight_on_the_wall() {
    var spring = at(with(UNTIL), "2026-03-28T20:00:00Z").world();
    var shorter = spring.alarm("atelier", INTRUSION).zone("1").arrives();
    spring.letPass(ofHours(11));
    assertThat(shorter.lastCallTo("Chloé").at(Fact.ASKED)).isEqualTo("2026-03-29T06:00:00Z");

    var autumn = at(with(UNTIL), "2026-10-24T20:00:00Z").world();
    var longer = autumn.alarm("atelier", INTRUSION).zone("1").arrives();
    autumn.letPass(ofHours(12));
    assertThat(longer.lastCallTo("Chloé").at(Fact.ASKED)).isEqualTo("2026-10-25T07:00:00Z");
  }

  @Test
  void the_machine_that_dies_in_the_night_waits_on_until_the_same_moment() {
    var world = world(UNTIL);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofHours(3));

    world.crash();
    world.letPass(ofHours(9));

    assertThat(incident.lastCallTo("Chloé").at(Fact.ASKED)).isEqualTo("2026-11-23T07:00:00Z");
  }
}
