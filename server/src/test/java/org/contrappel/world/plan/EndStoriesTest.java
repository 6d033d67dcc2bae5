package org.contrappel.world.plan;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.CLOSING;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.OPENING;
import static org.contrappel.incident.site.AlarmClass.RESTORE;
import static org.contrappel.incident.site.AlarmClass.TAMPER;

import org.contrappel.incident.Closing;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.world.StationWorld;
import org.contrappel.world.WorldIncident;
import org.junit.jupiter.api.Test;

/** How a plan ends, and when what it has closed is really over. */
class EndStoriesTest extends PlanStories {
  private static final String ASK_SITE = """
        - {name: site, verify: site, script: verify-site}
        - {name: end, close: not_verified, reason: Le site ne répond pas.}
      """;

  private StationWorld restoring(String restore) {
    return with("restore: {" + restore + "}\n", ASK_SITE).world();
  }

  private static WorldIncident falseAlarm(StationWorld world) {
    keys(world, WORKSHOP, "4751");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(2));
    return incident;
  }

  @Test
  void a_plan_that_only_asks_an_operator_calls_nobody() {
    var incident = world("  - {name: end, operator: Traiter.}\n").alarm("atelier", INTRUSION).arrives();

    incident.asksOperatorBecause(OperatorReason.PLAN).rangNobody();
  }

  @Test
  void a_signal_that_is_only_written_down_says_whether_the_site_is_back_to_normal() {
    var steps = """
          - {name: patience, wait: 10m}
          - {name: end, log: Signal consigné.}
        """;
    var restored = world(steps);
    var incident = restored.alarm("atelier", INTRUSION).zone("1").arrives();
    restored.alarm("atelier", RESTORE).zone("1").arrives();
    restored.letPass(ofMinutes(10));
    incident.isClosedAs(Closing.Kind.LOGGED).registerNeverSays("Not restored");

    var inFault = world(steps);
    var other = inFault.alarm("atelier", INTRUSION).zone("1").arrives();
    inFault.letPass(ofMinutes(10));
    other.isClosedAs(Closing.Kind.LOGGED).registerSays("Not restored: zone 1.");
  }

  @Test
  void a_plan_without_a_return_to_normal_closes_at_once() {
    var world = world(ASK_SITE);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.isClosedAs(Closing.Kind.BY_PLAN).registerSays("Not restored: zone 1.");
  }

  @Test
  void a_false_alarm_closes_once_the_zone_is_restored() {
    var world = restoring("within: 30m");
    var incident = falseAlarm(world);
    incident.isIn(Phase.RESTORING);

    world.letPass(ofMinutes(10));
    world.alarm("atelier", RESTORE).zone("1").arrives();

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).isClosedBy("Atelier Morel").asksNoOperator();
    assertThat(world.letPass(ofHours(2)).isSilent()).isTrue();
  }

  @Test
  void where_the_plan_says_so_the_site_must_be_armed_again_too() {
    var world = restoring("within: 30m, rearmed: true");
    var incident = falseAlarm(world);
    world.alarm("atelier", OPENING).arrives();
    world.alarm("atelier", RESTORE).zone("1").arrives();
    incident.isIn(Phase.RESTORING);

    world.letPass(ofMinutes(5));
    world.alarm("atelier", CLOSING).arrives();

    incident.isClosedAs(Closing.Kind.FALSE_ALARM);
  }

  @Test
  void a_site_that_is_not_armed_again_in_time_is_an_operators_matter() {
    var world = restoring("within: 30m, rearmed: true");
    var incident = falseAlarm(world);
    world.alarm("atelier", OPENING).arrives();
    world.alarm("atelier", RESTORE).zone("1").arrives();

    world.letPass(ofMinutes(30));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NOT_RESTORED).registerSays("it is not armed");
  }

  @Test
  void a_zone_that_stays_in_fault_too_long_is_an_operators_matter() {
    var world = restoring("within: 5m");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(10));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NOT_RESTORED);
  }

  @Test
  void what_happens_again_while_the_return_to_normal_is_awaited_is_an_operators_matter() {
    var world = restoring("within: 30m");
    var incident = falseAlarm(world);

    world.alarm("atelier", TAMPER).zone("2").arrives();

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NEW_SIGNAL);
  }
}
