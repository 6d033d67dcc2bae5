package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.MEDICAL;
import static org.contrappel.incident.site.AlarmClass.PANIC;

import java.nio.file.Path;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.site.AlarmClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emergency services: a person decides, with the proof in hand. */
class EmergencyStoriesTest {
  private static final String BROKEN_IN = "Effraction en cours, deux personnes dans l'atelier.";
  @TempDir Path folder;
  private StationWorld world;
  private WorldOperator durand;

  @BeforeEach
  void begin() {
    world = Garage.in(folder);
    durand = world.operator("durand").comesToHisDesk();
  }

  private WorldIncident comes(AlarmClass alarmClass) {
    return world.alarm(Garage.ID, alarmClass).zone("1").arrives();
  }

  /** Site and keyholders did not answer: callbacks to named persons are in the record. */
  private WorldIncident nobodyAnswered() {
    var incident = comes(INTRUSION);
    world.letPass(ofMinutes(4));
    durand.claims(incident.isIn(Phase.WITH_OPERATOR));
    return incident;
  }

  @Test
  void whatever_the_alarm_no_emergency_service_is_ever_called_by_the_machine() {
    for (var alarmClass : new AlarmClass[] {FIRE, MEDICAL, PANIC}) {
      world = Garage.in(folder);
      var incident = comes(alarmClass);
      world.letPass(ofHours(24));
      incident.isOpen().rangNobody();
      assertThat(incident.record().services()).isEmpty();
      assertThat(world.isSilent()).isTrue();
    }
  }

  @Test
  void the_police_are_refused_for_an_intrusion_that_nobody_has_checked_and_the_sentence_says_what_is_missing() {
    var incident = comes(INTRUSION);
    world.letPass(ofSeconds(10));

    durand.claims(incident).callsService(incident, Service.POLICE, BROKEN_IN);

    incident.refuses("Un superviseur peut passer outre, avec un motif écrit.").isIn(Phase.WITH_OPERATOR);
    assertThat(incident.record().services()).isEmpty();
    assertThat(incident.transcript().lines().toList().getLast())
        .contains("indice").containsIgnoringCase("contre-appel");
  }

  @Test
  void two_callbacks_in_vain_alone_are_no_proof() {
    var incident = nobodyAnswered();

    durand.callsService(incident, Service.POLICE, BROKEN_IN);

    incident.refuses("indice");
    assertThat(incident.transcript().lines().toList().getLast()).doesNotContainIgnoringCase("contre-appel");
  }

  @Test
  void agents_who_did_not_answer_are_no_callbacks_for_nobody_asked_them_whether_it_is_real() {
    var incident = comes(INTRUSION);
    world.letPass(ofSeconds(10));
    durand.claims(incident);
    world.letPass(ofSeconds(30));
    durand.sends(incident, Garage.SAMI);
    world.letPass(ofMinutes(1));
    durand.sends(incident, Garage.NORA);
    world.letPass(ofMinutes(1));
    incident.rangInOrder(Garage.SITE, Garage.SAMI, Garage.NORA);

    durand.addsClue(incident, ClueKind.SOUND, "Verre brisé à l'écoute.")
        .callsService(incident, Service.POLICE, BROKEN_IN);

    incident.refuses("contre-appel").isIn(Phase.WITH_OPERATOR);
  }

  @Test
  void after_two_callbacks_and_with_a_clue_the_police_are_called_and_their_reference_is_kept() {
    var incident = nobodyAnswered();

    durand.addsClue(incident, ClueKind.WITNESS, "Un voisin voit de la lumière dans l'atelier.")
        .callsService(incident, Service.POLICE, BROKEN_IN);
    incident.isIn(Phase.EMERGENCY).registerSays("Allowed, because:");
    world.letPass(ofMinutes(1));
    durand.serviceAnswered(incident, Service.POLICE, "2026-1122-0417", "brigadier Morel");

    var call = incident.record().services().getFirst();
    assertThat(call.by()).isEqualTo("durand");
    assertThat(call.reference()).isEqualTo("2026-1122-0417");
    assertThat(call.reportedAt()).isAfter(call.at());
    durand.serviceAnswered(incident, Service.POLICE, "autre", "");
    incident.refuses("This service was not called, or its answer is entered already.");
    Golden.compare("police-with-proof", incident.transcript());
  }

  @Test
  void a_second_zone_is_a_clue_by_itself() {
    var incident = nobodyAnswered();
    world.alarm(Garage.ID, INTRUSION).zone("2").arrives();

    durand.acknowledges(incident).callsService(incident, Service.POLICE, BROKEN_IN);

    incident.isIn(Phase.EMERGENCY).registerSays("Allowed, because:");
    assertThat(incident.record().clues()).isEmpty();
  }

  @Test
  void the_same_zone_again_is_none() {
    var incident = nobodyAnswered();
    world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    durand.acknowledges(incident).callsService(incident, Service.POLICE, BROKEN_IN);

    incident.refuses("indice").isIn(Phase.WITH_OPERATOR);
  }

  @Test
  void a_supervisor_takes_it_on_himself_with_a_written_reason() {
    var incident = comes(INTRUSION);
    var chef = world.operator("chef").claims(incident);

    chef.callsServiceAsSupervisor(incident, Service.POLICE, BROKEN_IN, "");
    incident.refuses("Un superviseur peut passer outre");
    chef.callsServiceAsSupervisor(incident, Service.POLICE, BROKEN_IN, "Le maire est sur place et le confirme.");

    incident.isIn(Phase.EMERGENCY).registerSays("Allowed, because:");
    assertThat(incident.record().services().getFirst().overriddenBy()).isEqualTo("chef");
    assertThat(incident.record().services().getFirst().supervisorReason()).startsWith("Le maire");
  }

  @Test
  void the_fire_brigade_is_never_delayed_not_even_by_a_sentence() {
    var incident = comes(FIRE);
    incident.isIn(Phase.EMERGENCY).asksOperatorBecause(OperatorReason.EMERGENCY).rangNobody();

    durand.claims(incident).callsService(incident, Service.FIRE_BRIGADE, "");

    assertThat(incident.record().services()).hasSize(1);
    durand.serviceAnswered(incident, Service.FIRE_BRIGADE, "CTA 88", "opérateur 4")
        .answers(incident, "brigade", "done");
    world.letPass(ofSeconds(5));
    incident.isIn(Phase.NOTIFYING).rangInOrder(Garage.BERGER);
    Golden.compare("fire-brigade-at-once", incident.transcript());
  }

  @Test
  void the_samu_is_never_delayed_for_somebody_in_danger() {
    var incident = comes(MEDICAL);

    durand.claims(incident).callsService(incident, Service.SAMU, "");

    assertThat(incident.record().services()).hasSize(1);
  }

  @Test
  void not_even_signals_he_has_not_seen_delay_the_fire_brigade() {
    var incident = comes(FIRE);
    durand.claims(incident);
    world.alarm(Garage.ID, FIRE).zone("2").arrives();

    durand.callsService(incident, Service.FIRE_BRIGADE, "");

    assertThat(incident.record().services()).hasSize(1);
  }

  @Test
  void after_a_panic_button_the_operators_sentence_and_the_asked_for_element_are_enough_and_nobody_is_rung() {
    var incident = comes(PANIC);
    durand.claims(incident);

    durand.callsService(incident, Service.POLICE, "");
    incident.refuses("");
    durand.callsService(incident, Service.POLICE, "Bouton agression au comptoir.");
    incident.refuses("");
    durand.callsService(incident, Service.POLICE, "Bouton agression au comptoir.", "Aucun élément, écoute impossible.");

    incident.isIn(Phase.EMERGENCY).rangNobody();
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
    Golden.compare("panic-police", incident.transcript());
  }

  @Test
  void a_clue_that_an_operator_enters_has_a_kind_and_an_author_and_counts_from_then_on() {
    var incident = nobodyAnswered();
    durand.callsService(incident, Service.POLICE, BROKEN_IN);
    incident.refuses("indice");

    durand.addsClue(incident, ClueKind.TRACES, "Porte forcée, dit l'agent.")
        .callsService(incident, Service.POLICE, BROKEN_IN);

    incident.isIn(Phase.EMERGENCY);
    assertThat(incident.record().clues()).singleElement().satisfies(clue -> {
      assertThat(clue.kind()).isEqualTo(ClueKind.TRACES);
      assertThat(clue.author()).isEqualTo("durand");
    });
  }

  @Test
  void whoever_does_not_have_it_in_hand_calls_no_service_for_it() {
    var incident = nobodyAnswered();

    world.operator("martin").callsService(incident, Service.POLICE, BROKEN_IN);

    incident.refuses("durand has this incident in hand.");
  }
}
