package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.CLOSING;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.RESTORE;
import static org.contrappel.incident.site.AlarmClass.TAMPER;

import java.nio.file.Path;
import org.contrappel.incident.Closing;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The return to normal, told by the site's own signals. */
class RestoreStoriesTest {
  private static final String REARMED = """
      name: intrusion
      classes: [intrusion, tamper]
      restore: {within: 30m, rearmed: true}
      steps:
        - name: verify
          verify: site
          script: verify-site
        - name: operator
          operator: Personne n'a répondu.
      """;
  private static final String RESTORED = REARMED.replace(", rearmed: true", "");
  @TempDir Path folder;
  private StationWorld world;

  /** The right code was given at the site. */
  private WorldIncident cancelled(String plan) {
    world = Garage.in(folder, plan);
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("4721#").hears("C'est noté");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(1));
    return incident.isIn(Phase.RESTORING).asksNoOperator();
  }

  private WorldIncident nobodyAnswered() {
    world = Garage.in(folder, REARMED);
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(1));
    return incident.isIn(Phase.WITH_OPERATOR);
  }

  @Test
  void where_the_plan_says_so_it_closes_only_when_the_zone_is_restored_and_the_site_is_armed_again() {
    var incident = cancelled(REARMED);

    world.alarm(Garage.ID, RESTORE).zone("1").arrives();
    incident.isIn(Phase.RESTORING);
    world.letPass(ofMinutes(10));
    world.alarm(Garage.ID, CLOSING).arrives();

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).isClosedBy(Garage.SITE);
    assertThat(incident.record().closing().zonesInFault()).isEmpty();
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
    Golden.compare("restored-and-rearmed", incident.transcript());
  }

  @Test
  void armed_again_with_a_zone_still_in_fault_is_not_normal() {
    var incident = cancelled(REARMED);

    world.alarm(Garage.ID, CLOSING).arrives();

    incident.isIn(Phase.RESTORING);
  }

  @Test
  void where_the_plan_asks_only_for_the_zones_they_are_enough() {
    var incident = cancelled(RESTORED);
    world.alarm(Garage.ID, TAMPER).zone("2");

    world.alarm(Garage.ID, RESTORE).zone("1").arrives();

    incident.isClosedAs(Closing.Kind.FALSE_ALARM);
  }

  @Test
  void restored_before_the_code_is_given_it_closes_with_the_code() {
    world = Garage.in(folder, RESTORED);
    world.at(Garage.SITE).answersAfter(ofSeconds(20)).hears("mot de passe").presses("4721#").hears("C'est noté");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(5));
    world.alarm(Garage.ID, RESTORE).zone("1").arrives();

    world.letPass(ofMinutes(1));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM);
  }

  @Test
  void a_site_that_does_not_come_back_to_normal_in_time_is_shown_to_an_operator_with_the_zones_in_fault() {
    var incident = cancelled(REARMED);

    world.letPass(ofMinutes(31));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NOT_RESTORED)
        .registerSays("The site did not come back to normal in time: still in fault: zone 1.");
    assertThat(incident.record().closing()).isNull();
  }

  @Test
  void a_site_that_is_restored_and_not_armed_again_in_time_is_shown_too() {
    var incident = cancelled(REARMED);
    world.alarm(Garage.ID, RESTORE).zone("1").arrives();

    world.letPass(ofMinutes(31));

    incident.asksOperatorBecause(OperatorReason.NOT_RESTORED).registerSays("it is not armed.");
  }

  @Test
  void trouble_again_while_the_return_to_normal_is_awaited_is_no_false_alarm_any_more() {
    var incident = cancelled(REARMED);

    world.alarm(Garage.ID, INTRUSION).zone("2").arrives();

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NEW_SIGNAL);
    world.alarm(Garage.ID, RESTORE).zone("1").arrives();
    world.alarm(Garage.ID, RESTORE).zone("2").arrives();
    world.alarm(Garage.ID, CLOSING).arrives();
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
    incident.isOpen();
    Golden.compare("trouble-again", incident.transcript());
  }

  @Test
  void an_operator_closes_once_restored_and_the_signals_do_it() {
    var incident = nobodyAnswered();

    world.operator("durand").claims(incident).closesWhenRestored(incident, "Le gérant est passé.");
    incident.isIn(Phase.RESTORING);
    world.alarm(Garage.ID, RESTORE).zone("1").arrives();
    incident.isIn(Phase.RESTORING);
    world.alarm(Garage.ID, CLOSING).arrives();

    incident.isClosedAs(Closing.Kind.BY_OPERATOR).isClosedBy("durand");
  }

  @Test
  void an_operator_closes_with_a_code_and_the_measures_and_the_zones_in_fault_are_named() {
    var incident = nobodyAnswered();

    world.operator("durand").claims(incident).closes(
        incident, "detector_fault", "Détecteur défectueux.", "Zone 1 isolée jusqu'à lundi.");

    var closing = incident.isClosedAs(Closing.Kind.BY_OPERATOR).record().closing();
    assertThat(closing.code()).isEqualTo("detector_fault");
    assertThat(closing.zonesInFault()).containsExactly("1");
    assertThat(closing.measures()).isEqualTo("Zone 1 isolée jusqu'à lundi.");
    incident.registerSays("Closed: detector fault, by durand. Détecteur défectueux. Not restored: zone 1. "
        + "Measures: Zone 1 isolée jusqu'à lundi.");
  }
}
