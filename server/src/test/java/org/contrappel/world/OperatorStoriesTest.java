package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;
import static org.contrappel.incident.site.AlarmClass.POWER;
import static org.contrappel.incident.site.AlarmClass.TAMPER;

import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;

/** What needs a person, and what a person does. */
class OperatorStoriesTest {
  private final StationWorld world = Scene.demonstration().world();

  @Test
  void an_operator_claims_in_the_middle_of_a_call_which_goes_on_to_its_end_and_no_other_follows() {
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();
    world.letPass(ofSeconds(10));

    world.operator("durand").comesToHisDesk().claims(incident);
    world.letPass(ofMinutes(10));

    incident.isIn(Phase.WITH_OPERATOR).isInTheHandsOf("durand").asksOperatorBecause(OperatorReason.CLAIMED)
        .rangInOrder("Pneus du Nord").rang("Pneus du Nord", NO_ANSWER);

    world.operator("durand").closes(incident, "The owner is there, all is well.");
    incident.isClosedAs(Closing.Kind.BY_OPERATOR).isClosedBy("durand");
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("operator-claims", incident.transcript());
  }

  @Test
  void a_right_code_keyed_after_the_operator_closed_is_written_down_and_changes_nothing() {
    var incident = world.alarm("pharmacie-du-marche", INTRUSION).arrives();
    world.letPass(ofSeconds(10));
    world.operator("durand").closes(incident, "The owner has called us.");

    world.letPass(ofMinutes(5));

    incident.isClosedAs(Closing.Kind.BY_OPERATOR).isClosedBy("durand").rang("Pharmacie du Marché", IDENTIFIED)
        .registerSays("Accepted: the site's code.");
    Golden.compare("late-code", incident.transcript());
  }

  @Test
  void what_an_operator_does_to_a_closed_incident_is_noted_and_has_no_effect() {
    var incident = world.alarm("pharmacie-du-marche", POWER).arrives();
    incident.isClosedAs(Closing.Kind.LOGGED);

    world.operator("durand").claims(incident).closes(incident, "Seen.");

    incident.isClosedAs(Closing.Kind.LOGGED).isInTheHandsOf(Incident.AUTOMATIC)
        .registerSays("durand takes the incident in hand.")
        .registerSays("Without effect: there is nothing left to claim.");
    Golden.compare("after-closing", incident.transcript());
  }

  @Test
  void a_panic_button_joins_the_incident_that_is_open_and_an_operator_is_asked_at_once() {
    var incident = world.alarm("pneus-du-nord", INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(10));
    incident.isIn(Phase.VERIFYING).hasPriority(INTRUSION.priority());

    var joined = world.alarm("pneus-du-nord", PANIC).zone("2").says("BOUTON COMPTOIR").arrives();

    assertThat(joined.id()).isEqualTo(incident.id());
    incident.isIn(Phase.WITH_OPERATOR).hasPriority(PANIC.priority()).asksOperatorBecause(OperatorReason.URGENT_SIGNAL);
    world.letPass(ofMinutes(10));
    incident.rangInOrder("Pneus du Nord");
    Golden.compare("panic-joins", incident.transcript());
  }

  @Test
  void a_second_sensor_joins_and_the_plan_goes_on_as_it_was() {
    var incident = world.alarm("ecole-jules-ferry", INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(10));

    var joined = world.alarm("ecole-jules-ferry", TAMPER).zone("2").arrives();
    world.letPass(ofMinutes(10));

    assertThat(joined.id()).isEqualTo(incident.id());
    incident.isIn(Phase.INTERVENING).asksNoOperator()
        .rangInOrder("École Jules-Ferry", "Mme Petit", "M. Garnier", "Mme Lambert");
    assertThat(incident.record().alarms()).hasSize(2);
  }

  @Test
  void an_alarm_of_a_site_nobody_knows_is_taken_and_an_operator_is_asked() {
    var incident = world.alarm("no-such-site", FIRE).zone("4").says("DETECTEUR 4").arrives();

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.UNKNOWN_SITE).rangNobody();
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
    Golden.compare("unknown-site", incident.transcript());
  }
}
