package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;

import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever the phase, a duress code puts the incident on top and leaves the telephones silent. */
class DuressStoriesTest {
  private final StationWorld world = Scene.demonstration().world();
  private WorldIncident incident;

  @AfterEach
  void help_is_asked_for_and_no_telephone_rings_any_more() {
    incident.isIn(Phase.DURESS).hasPriority(0).asksOperatorBecause(OperatorReason.DURESS);
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
  }

  @Test
  void while_the_site_is_asked() {
    incident = world.alarm("bijouterie-martin", INTRUSION).arrives();
    incident.isIn(Phase.VERIFYING);
    world.letPass(ofMinutes(1));
  }

  @Test
  void while_keyholders_are_called() {
    world.at("Banque de l'Étoile").isBusy();
    incident = world.alarm("banque-de-l-etoile", INTRUSION).arrives();
    world.letPass(ofMinutes(5));
    incident.registerSays("DURESS: the duress code of Mme Aubry was keyed.");
    Golden.compare("duress-of-a-keyholder", incident.transcript());
  }

  @Test
  void while_an_operator_has_the_incident_because_a_panic_button_joined() {
    incident = world.alarm("bijouterie-martin", INTRUSION).arrives();
    world.letPass(ofSeconds(8));
    world.alarm("bijouterie-martin", PANIC).arrives();
    incident.isIn(Phase.WITH_OPERATOR);
    world.letPass(ofMinutes(1));
  }

  @Test
  void while_a_keyholder_is_in_charge_and_another_node_reports_late_what_it_heard() {
    incident = world.alarm("ecole-jules-ferry", INTRUSION).arrives();
    world.letPass(ofMinutes(5));
    incident.isIn(Phase.INTERVENING);
    var site = incident.record().attempts().getFirst().id();
    world.operator("late-node").does(incident, at -> new Event.Identified(site, "site", true, at));
  }

  @Test
  void after_the_incident_was_closed_while_the_person_was_still_on_the_line() {
    incident = world.alarm("bijouterie-martin", INTRUSION).arrives();
    world.letPass(ofSeconds(8));
    world.operator("durand").claims(incident).closes(incident, "The owner has called us.");
    incident.isIn(Phase.CLOSED);
    world.letPass(ofMinutes(1));
    Golden.compare("duress-after-closing", incident.transcript());
  }
}
