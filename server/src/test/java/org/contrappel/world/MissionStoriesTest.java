package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.CALLED_FOR_HELP;
import static org.contrappel.incident.call.CallResult.CONFIRMED;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NOTHING_FOUND;
import static org.contrappel.incident.call.CallResult.NOT_YET;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.call.CallResult.TRACES_FOUND;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.LONE_WORKER;
import static org.contrappel.incident.site.AlarmClass.PANIC;
import static org.contrappel.incident.site.AlarmClass.TECHNICAL;

import java.nio.file.Path;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.site.AlarmClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is sent to the site, from the offer to the all clear. */
class MissionStoriesTest {
  @TempDir Path folder;
  private StationWorld world;

  @BeforeEach
  void begin() {
    world = Garage.in(folder);
  }

  private static void accepts(StationWorld in, String agent, String code) {
    in.at(agent).answersAfter(ofSeconds(4)).hears("code personnel").presses(code + "#")
        .hears("Pour accepter").presses("1").hears("Vous acceptez la mission");
  }

  private void presses(String agent, String question, String key) {
    world.at(agent).answersAfter(ofSeconds(4)).hears(question).presses(key).hears("C'est noté");
  }

  /** Nobody at the site, no keyholder: Sami accepts. */
  private WorldIncident samiAccepts() {
    accepts(world, Garage.SAMI, "6211");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(3));
    incident.isIn(Phase.INTERVENING).isOnMission(Garage.SAMI, Point.ACCEPTED).asksNoOperator();
    return incident;
  }

  private WorldIncident samiIsThere() {
    var incident = samiAccepts();
    presses(Garage.SAMI, "en route", "1");
    world.letPass(ofMinutes(5));
    incident.isOnMission(Garage.SAMI, Point.ANNOUNCED);
    presses(Garage.SAMI, "sur place", "1");
    world.letPass(ofMinutes(21));
    return incident.isOnMission(Garage.SAMI, Point.ARRIVED);
  }

  private WorldIncident samiHasLooked() {
    var incident = samiIsThere();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("constaté").presses("1").hears("rien d'anormal");
    world.letPass(ofMinutes(16));
    return incident.isOnMission(Garage.SAMI, Point.FINDINGS).registerSays("Nothing was found.");
  }

  @Test
  void an_agent_accepts_with_a_key_and_says_at_each_point_that_he_reached_it_until_his_own_code_ends_it() {
    var incident = samiHasLooked();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("tout va bien").presses("1")
        .hears("code personnel").presses("6211#").hears("Fin de mission");
    world.letPass(ofMinutes(21));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.MISSION_OVER).hasNobodyOnMission()
        .rang(Garage.SAMI, TOOK_CHARGE, CONFIRMED, CONFIRMED, NOTHING_FOUND, IDENTIFIED)
        .rang(Garage.NORA);
    assertThat(world.at(Garage.SAMI).missed()).isEmpty();
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("agent-from-offer-to-all-clear", incident.transcript());
  }

  @Test
  void an_agent_who_declines_is_followed_by_the_next_and_hears_the_site_only_after_his_code() {
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("code personnel").presses("6211#")
        .hears("Pour accepter").presses("2").hears("autre personne");
    accepts(world, Garage.NORA, "6212");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(4));

    incident.isOnMission(Garage.NORA, Point.ACCEPTED).rang(Garage.SAMI, DECLINED).rang(Garage.NORA, TOOK_CHARGE);
    var heard = world.at(Garage.NORA).heard();
    assertThat(heard.subList(0, 3)).noneMatch(said -> said.contains("Garage"));
    assertThat(heard).anyMatch(said -> said.contains("Garage Berger"));
  }

  @Test
  void when_no_agent_goes_the_plan_asks_an_operator() {
    world.at(Garage.SAMI).rejects();
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NOBODY_REACHED).hasNobodyOnMission();
    assertThat(world.isSilent()).isFalse();
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
  }

  @Test
  void an_agent_who_keys_somebody_elses_code_is_offered_nothing() {
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("code personnel").presses("6212#")
        .hears("Code refusé").presses("5211#").hears("Code refusé").presses("7211#").hears("Au revoir");
    accepts(world, Garage.NORA, "6212");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.rang(Garage.SAMI, WRONG_CODE).isOnMission(Garage.NORA, Point.ACCEPTED);
    assertThat(world.at(Garage.SAMI).heard()).noneMatch(said -> said.contains("Garage"));
  }

  @Test
  void an_agent_who_is_not_on_his_way_when_asked_twice_is_overdue_and_his_safety_comes_first() {
    var incident = samiAccepts();
    world.at(Garage.SAMI).neverAnswers();

    world.letPass(ofMinutes(10));

    assertThat(incident.record().asked().words()).startsWith("Sami Haddad was sent and has not been heard of");
    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.MISSION_OVERDUE)
        .hasPriority(LONE_WORKER.priority())
        .rang(Garage.SAMI, TOOK_CHARGE, NO_ANSWER, NO_ANSWER)
        .registerSays("Sami Haddad was sent and has not been heard of since he accepted. His safety first.");
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("agent-overdue", incident.transcript());
  }

  @Test
  void an_agent_who_is_not_yet_there_when_asked_twice_is_overdue_on_the_road() {
    var incident = samiAccepts();
    presses(Garage.SAMI, "en route", "1");
    world.letPass(ofMinutes(5));
    presses(Garage.SAMI, "sur place", "2");

    world.letPass(ofMinutes(30));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.MISSION_OVERDUE)
        .rang(Garage.SAMI, TOOK_CHARGE, CONFIRMED, NOT_YET, NOT_YET)
        .registerSays("not been heard of since he was on his way");
  }

  @Test
  void an_agent_who_arrives_only_when_asked_the_second_time_is_not_overdue() {
    var incident = samiAccepts();
    presses(Garage.SAMI, "en route", "1");
    world.letPass(ofMinutes(5));
    presses(Garage.SAMI, "sur place", "2");
    world.letPass(ofMinutes(21));
    presses(Garage.SAMI, "sur place", "1");

    world.letPass(ofMinutes(3));

    incident.isOnMission(Garage.SAMI, Point.ARRIVED).asksNoOperator().hasPriority(INTRUSION.priority());
  }

  @Test
  void an_agent_at_the_site_who_does_not_say_what_he_found_is_overdue_there() {
    var incident = samiIsThere();
    world.at(Garage.SAMI).neverAnswers();

    world.letPass(ofMinutes(25));

    incident.asksOperatorBecause(OperatorReason.MISSION_OVERDUE).hasPriority(LONE_WORKER.priority())
        .isOnMission(Garage.SAMI, Point.ARRIVED).registerSays("not been heard of since he arrived at the site");
  }

  @Test
  void the_all_clear_with_somebody_elses_code_is_refused_and_he_is_looked_for() {
    var incident = samiHasLooked();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("tout va bien").presses("1")
        .hears("code personnel").presses("6212#")
        .hears("Code refusé").presses("5211#").hears("Code refusé").presses("6212#").hears("Au revoir");

    world.letPass(ofMinutes(30));

    incident.asksOperatorBecause(OperatorReason.MISSION_OVERDUE).isOnMission(Garage.SAMI, Point.FINDINGS)
        .rang(Garage.SAMI, TOOK_CHARGE, CONFIRMED, CONFIRMED, NOTHING_FOUND, WRONG_CODE, WRONG_CODE);
  }

  @Test
  void the_sites_own_code_which_others_know_gives_no_all_clear_either() {
    var incident = samiHasLooked();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("tout va bien").presses("1")
        .hears("code personnel").presses("4721#").hears("Au revoir");

    world.letPass(ofMinutes(30));

    incident.asksOperatorBecause(OperatorReason.MISSION_OVERDUE).isOnMission(Garage.SAMI, Point.FINDINGS);
  }

  @Test
  void an_agent_who_says_that_the_all_clear_is_too_early_is_asked_again_and_is_not_overdue() {
    var incident = samiHasLooked();
    presses(Garage.SAMI, "tout va bien", "2");
    world.letPass(ofMinutes(18));
    incident.isOnMission(Garage.SAMI, Point.FINDINGS).asksNoOperator();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("tout va bien").presses("1")
        .hears("code personnel").presses("6211#").hears("Fin de mission");

    world.letPass(ofMinutes(3));

    incident.hasNobodyOnMission().asksOperatorBecause(OperatorReason.MISSION_OVER);
  }

  @Test
  void traces_are_a_clue_and_an_operator_is_asked_at_once() {
    var incident = samiIsThere();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("constaté").presses("2").hears("Mettez-vous en sécurité");

    world.letPass(ofMinutes(16));

    incident.isOnMission(Garage.SAMI, Point.FINDINGS).asksOperatorBecause(OperatorReason.TRACES_FOUND)
        .registerSays("Traces of a break-in or damage.")
        .registerSays("The call to Sami Haddad is over: traces were found.");
    assertThat(incident.lastCallTo(Garage.SAMI).result()).isEqualTo(TRACES_FOUND);
    assertThat(incident.record().clues()).singleElement().satisfies(clue -> {
      assertThat(clue.kind()).isEqualTo(ClueKind.TRACES);
      assertThat(clue.author()).isEqualTo(Garage.SAMI);
    });
  }

  @Test
  void an_operator_enters_a_point_by_hand_and_the_agent_is_not_called_for_it() {
    var incident = samiAccepts();

    world.operator("durand").reports(incident, Point.ARRIVED, "Il a appelé depuis le portail.");
    world.at(Garage.SAMI).neverAnswers();
    world.letPass(ofMinutes(14));

    incident.isOnMission(Garage.SAMI, Point.ARRIVED).rang(Garage.SAMI, TOOK_CHARGE)
        .registerSays("durand was told: arrived. Il a appelé depuis le portail.");
    assertThat(world.isSilent()).isTrue();

    world.operator("durand").reports(incident, Point.FINDINGS, "Rien.")
        .reports(incident, Point.ALL_CLEAR, "Tout va bien.");
    incident.hasNobodyOnMission().isIn(Phase.WITH_OPERATOR);
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
  }

  @Test
  void a_point_that_was_reached_already_cannot_be_entered_again() {
    var incident = samiIsThere();

    world.operator("durand").reports(incident, Point.ANNOUNCED, "");

    incident.refuses("He has reached this point already").isOnMission(Garage.SAMI, Point.ARRIVED);
  }

  @Test
  void an_operator_sends_an_agent_by_hand_who_declines_and_then_another_who_goes() {
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(6));
    incident.isIn(Phase.WITH_OPERATOR);
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("code personnel").presses("6211#")
        .hears("Pour accepter").presses("2").hears("autre personne");
    accepts(world, Garage.NORA, "6212");

    var durand = world.operator("durand").comesToHisDesk().claims(incident).sends(incident, Garage.SAMI);
    world.letPass(ofMinutes(2));
    incident.asksOperatorBecause(OperatorReason.MISSION_DECLINED).hasNobodyOnMission();
    durand.sends(incident, Garage.NORA);
    world.letPass(ofMinutes(2));

    incident.isOnMission(Garage.NORA, Point.ACCEPTED).isInTheHandsOf("durand");
    durand.closes(incident, "Déjà fini.");
    incident.refuses("Somebody is on a mission at the site. Enter his all clear first.").isOpen();
    Golden.compare("operator-sends-agents", incident.transcript());
  }

  @Test
  void a_second_agent_is_not_sent_while_one_is_on_his_way() {
    var incident = samiAccepts();

    world.operator("durand").claims(incident).sends(incident, Garage.NORA);

    incident.refuses("Somebody is on his way already.").rang(Garage.NORA);
  }

  @Test
  void a_technician_is_sent_by_a_plan_as_an_agent_is() {
    world = Garage.in(folder, """
        name: technical
        classes: [technical]
        steps:
          - name: repair
            technician: role:technician
            arrival: 30m
            findings: 1h
            all_clear: 1h
            overdue: lost
          - name: repaired
            when: {done: repair}
            close: repaired
            reason: Le technicien a terminé.
          - name: lost
            operator: Le technicien ne répond plus, ou personne n'est venu.
        """);
    accepts(world, Garage.TECHNICIAN, "7211");
    var incident = world.alarm(Garage.ID, TECHNICAL).says("PILE BASSE").arrives();
    world.letPass(ofMinutes(1));
    incident.isIn(Phase.INTERVENING).isOnMission(Garage.TECHNICIAN, Point.ACCEPTED).rangInOrder(Garage.TECHNICIAN);

    presses(Garage.TECHNICIAN, "sur place", "1");
    world.letPass(ofMinutes(31));
    world.at(Garage.TECHNICIAN).answersAfter(ofSeconds(4)).hears("constaté").presses("1");
    world.letPass(ofMinutes(61));
    world.at(Garage.TECHNICIAN).answersAfter(ofSeconds(4)).hears("tout va bien").presses("1")
        .hears("code personnel").presses("7211#");
    world.letPass(ofMinutes(61));

    incident.isIn(Phase.CLOSED).asksNoOperator().registerSays("Closed: repaired");
  }

  @Test
  void an_agent_on_the_road_who_calls_for_help_is_an_operators_first_concern_and_is_not_called_by_the_machine_again() {
    var incident = samiAccepts();
    presses(Garage.SAMI, "en route", "1");
    world.letPass(ofMinutes(5));
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("sur place").presses("9").hears("Un opérateur");

    world.letPass(ofMinutes(21));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.CALLED_FOR_HELP).hasPriority(PANIC.priority())
        .isOnMission(Garage.SAMI, Point.ANNOUNCED).rang(Garage.SAMI, TOOK_CHARGE, CONFIRMED, CALLED_FOR_HELP);
    assertThat(incident.record().asked().words()).startsWith(
        "Sami Haddad calls for help. What he said last: he was on his way. His safety first."
            + " L'intervenant appelle à l'aide");
    assertThat(world.at(Garage.SAMI).missed()).isEmpty();
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("agent-calls-for-help", incident.transcript());
  }

  @Test
  void he_may_call_for_help_after_he_asked_which_site_is_meant() {
    var incident = samiAccepts();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("en route").presses("*").hears("Garage Berger")
        .waitsForSilence().presses("9").hears("C'est reçu");

    world.letPass(ofMinutes(6));

    incident.asksOperatorBecause(OperatorReason.CALLED_FOR_HELP).isOnMission(Garage.SAMI, Point.ACCEPTED);
  }

  @Test
  void an_agent_at_the_site_calls_for_help_in_place_of_his_findings() {
    var incident = samiIsThere();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("constaté").presses("9").hears("Mettez-vous en sécurité");

    world.letPass(ofMinutes(16));

    incident.asksOperatorBecause(OperatorReason.CALLED_FOR_HELP).isOnMission(Garage.SAMI, Point.ARRIVED)
        .registerSays("What he said last: he arrived at the site.");
    assertThat(incident.record().clues()).isEmpty();
  }

  @Test
  void an_agent_calls_for_help_in_place_of_the_all_clear() {
    var incident = samiHasLooked();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("tout va bien").presses("9").hears("C'est reçu");

    world.letPass(ofMinutes(21));

    incident.asksOperatorBecause(OperatorReason.CALLED_FOR_HELP).isOnMission(Garage.SAMI, Point.FINDINGS);
  }

  @Test
  void an_agent_who_slips_to_a_key_without_meaning_has_not_called_for_help() {
    var incident = samiAccepts();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("en route").presses("8")
        .hears("9 pour appeler à l'aide").presses("1").hears("C'est noté");

    world.letPass(ofMinutes(6));

    incident.isIn(Phase.INTERVENING).asksNoOperator().hasPriority(INTRUSION.priority())
        .isOnMission(Garage.SAMI, Point.ANNOUNCED);
  }

  @Test
  void a_call_for_help_brings_back_what_an_operator_had_put_aside() {
    var incident = samiAccepts();
    world.operator("durand").comesToHisDesk().claims(incident).holds(incident, ofMinutes(30), "L'agent est parti.", 6);
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("en route").presses("9");

    world.letPass(ofMinutes(6));

    assertThat(incident.record().hold()).isNull();
    incident.asksOperatorBecause(OperatorReason.CALLED_FOR_HELP).hasPriority(PANIC.priority());
    world.letPass(ofMinutes(40));
    incident.hasPriority(PANIC.priority());
  }

  @Test
  void to_an_agent_who_called_for_help_another_may_be_sent() {
    var incident = samiAccepts();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("en route").presses("9");
    world.letPass(ofMinutes(6));
    accepts(world, Garage.NORA, "6212");

    world.operator("durand").comesToHisDesk().claims(incident).sends(incident, Garage.NORA);
    world.letPass(ofMinutes(2));

    incident.isOnMission(Garage.NORA, Point.ACCEPTED);
  }

  @Test
  void an_agent_of_whom_an_operator_has_heard_that_he_is_safe_is_asked_for_the_next_point_again() {
    var incident = samiAccepts();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("en route").presses("9");
    world.letPass(ofMinutes(6));

    world.operator("durand").comesToHisDesk().claims(incident).reports(incident, Point.ARRIVED, "Fausse manœuvre.");
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("constaté").presses("1");
    world.letPass(ofMinutes(16));

    incident.isOnMission(Garage.SAMI, Point.FINDINGS).rang(Garage.SAMI, TOOK_CHARGE, CALLED_FOR_HELP, NOTHING_FOUND);
  }

  @Test
  void an_agent_who_is_made_to_say_that_all_is_well_keys_his_duress_code_and_hears_what_he_always_hears() {
    var incident = samiHasLooked();
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).hears("tout va bien").presses("1")
        .hears("code personnel").presses("6291#").hears("Fin de mission");

    world.letPass(ofMinutes(21));

    incident.isIn(Phase.DURESS).hasPriority(AlarmClass.TOP).isOnMission(Garage.SAMI, Point.FINDINGS)
        .asksOperatorBecause(OperatorReason.DURESS).registerNeverSays("has given the all clear");
    assertThat(incident.record().asked().words())
        .startsWith("Sami Haddad, who was sent, gave his duress code. Ring neither him nor the site.");
    assertThat(world.at(Garage.SAMI).missed()).isEmpty();
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("agent-under-duress", incident.transcript());
  }

  @Test
  void an_agent_who_accepts_with_his_duress_code_hears_what_he_always_hears_and_is_not_rung_again() {
    accepts(world, Garage.SAMI, "6291");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(3));

    assertThat(world.at(Garage.SAMI).missed()).isEmpty();
    incident.isIn(Phase.DURESS).asksOperatorBecause(OperatorReason.DURESS);
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    incident.rang(Garage.NORA);
  }
}
