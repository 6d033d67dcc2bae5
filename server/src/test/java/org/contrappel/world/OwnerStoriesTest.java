package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.RESTORE;
import static org.contrappel.incident.site.AlarmClass.TAMPER;

import java.nio.file.Path;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In whose hands an incident is: one at a time, with open eyes. */
class OwnerStoriesTest {
  @TempDir Path folder;
  private StationWorld world;
  private WorldOperator durand;
  private WorldOperator martin;
  private WorldIncident incident;

  @BeforeEach
  void nobody_was_reached_and_durand_takes_it() {
    world = Garage.in(folder);
    durand = world.operator("durand").comesToHisDesk();
    martin = world.operator("martin").comesToHisDesk();
    incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(6));
    durand.claims(incident.isIn(Phase.WITH_OPERATOR));
  }

  @Test
  void a_second_operator_is_told_who_has_it_and_takes_it_only_when_he_confirms() {
    martin.claims(incident);
    incident.refuses("durand has this incident in hand. Confirm that you take it from him.").isInTheHandsOf("durand");

    martin.confirms(incident);
    incident.isInTheHandsOf("martin");
    durand.closes(incident, "Fini.");
    incident.refuses("martin has this incident in hand. Take it from him first, and confirm.").isOpen();
    Golden.compare("two-operators", incident.transcript());
  }

  @Test
  void a_supervisor_takes_it_over_and_his_reason_is_written_down() {
    world.operator("chef").takesOver(incident, "Durand termine son poste.");

    incident.isInTheHandsOf("chef").registerSays("chef takes the incident over: Durand termine son poste.");
  }

  @Test
  void an_owner_who_shows_no_life_loses_it_and_it_is_presented_to_others_again() {
    world.letPass(ofMinutes(10));
    incident.isInTheHandsOf("durand");

    durand.leavesHisDesk();
    world.letPass(ofMinutes(3));

    incident.isInTheHandsOf(Incident.AUTOMATIC).asksOperatorBecause(OperatorReason.PRESENTED_AGAIN)
        .registerSays("durand gives no sign of life.");
    martin.claims(incident);
    incident.isInTheHandsOf("martin");
    Golden.compare("owner-shows-no-life", incident.transcript());
  }

  @Test
  void what_nobody_has_in_hand_is_taken_before_anything_is_done_with_it() {
    durand.givesBack(incident);
    incident.isInTheHandsOf(Incident.AUTOMATIC).asksOperatorBecause(OperatorReason.PRESENTED_AGAIN);

    durand.sends(incident, Garage.SAMI);

    incident.refuses("Nobody has this incident in hand. Take it first.").rang(Garage.SAMI, NO_ANSWER);
  }

  @Test
  void new_signals_must_be_seen_before_the_next_act_and_before_closing() {
    world.alarm(Garage.ID, TAMPER).zone("2").arrives();

    durand.sends(incident, Garage.SAMI);
    incident.refuses("1 new signal came. Acknowledge it before you go on.");
    durand.closes(incident, "Fausse alerte.");
    incident.refuses("1 new signal came.");
    world.alarm(Garage.ID, TAMPER).zone("3").arrives();
    durand.closes(incident, "Fausse alerte.");
    incident.refuses("2 new signals came. Acknowledge them before you go on.").isOpen();

    durand.acknowledges(incident).closes(incident, "Fausse alerte.");
    incident.isClosedAs(Closing.Kind.BY_OPERATOR).isClosedBy("durand");
    Golden.compare("new-signals-to-acknowledge", incident.transcript());
  }

  @Test
  void that_all_is_well_again_need_not_be_acknowledged() {
    world.alarm(Garage.ID, RESTORE).zone("1").arrives();

    durand.closes(incident, "Rétabli.");

    incident.isClosedAs(Closing.Kind.BY_OPERATOR);
    assertThat(incident.record().closing().zonesInFault()).isEmpty();
  }

  @Test
  void it_is_put_aside_with_a_reason_and_comes_back_by_itself_with_the_priority_it_was_given() {
    durand.holds(incident, ofMinutes(20), "Le client rappelle à 21 h 30.", 1);
    world.letPass(ofMinutes(19));
    assertThat(incident.record().hold()).isNotNull();
    incident.hasPriority(INTRUSION.priority());

    world.letPass(ofMinutes(2));

    incident.asksOperatorBecause(OperatorReason.HOLD_OVER).hasPriority(1).isInTheHandsOf("durand")
        .registerSays("It was put aside: Le client rappelle à 21 h 30.");
    assertThat(incident.record().hold()).isNull();
    Golden.compare("put-aside", incident.transcript());
  }

  @Test
  void nothing_is_put_aside_for_longer_than_an_hour() {
    durand.holds(incident, ofMinutes(61), "Demain.", 5);

    incident.refuses("An incident is put aside for 1 to 60 minutes.");
    assertThat(incident.record().hold()).isNull();
  }

  @Test
  void whoever_takes_what_was_put_aside_ends_that() {
    durand.holds(incident, ofMinutes(30), "En attente.", 5);

    martin.confirms(incident);

    assertThat(incident.record().hold()).isNull();
    world.letPass(ofHours(1));
    incident.isInTheHandsOf("martin").registerNeverSays("put aside long enough");
  }

  @Test
  void a_danger_to_a_person_that_joins_what_was_put_aside_raises_it_at_once() {
    durand.holds(incident, ofMinutes(30), "En attente.", 5);

    world.alarm(Garage.ID, FIRE).zone("4").arrives();

    incident.hasPriority(FIRE.priority());
  }

  @Test
  void an_answer_to_a_question_that_is_no_longer_asked_is_refused() {
    durand.answers(incident, "brigade", "done");

    incident.refuses("The plan does not ask this now. Read the incident again.");
  }

  @Test
  void a_fire_asks_its_question_and_after_the_answer_the_keyholders_are_called() {
    world = Garage.in(folder);
    var fire = world.alarm(Garage.ID, FIRE).zone("4").arrives();
    world.letPass(ofSeconds(30));
    fire.isIn(Phase.EMERGENCY).rangNobody();

    world.operator("durand").claims(fire).answers(fire, "brigade", "peut-être");
    fire.refuses("Answer one of: done, not_needed.");
    world.operator("durand").answers(fire, "brigade", "done");
    world.letPass(ofSeconds(10));

    fire.isIn(Phase.NOTIFYING).rangInOrder(Garage.BERGER).isInTheHandsOf(Incident.AUTOMATIC);
  }
}
