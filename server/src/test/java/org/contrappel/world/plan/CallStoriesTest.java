package org.contrappel.world.plan;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.BUSY;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.HUNG_UP;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.REJECTED;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import org.contrappel.incident.Closing;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;

/** Who is asked for the code, who is told, and what follows from what came of a call. */
class CallStoriesTest extends PlanStories {
  private static final String KEYHOLDERS = """
        - {name: site, verify: site, script: verify-site, results: {busy: next_step}}
        - {name: keyholders, call: keyholders, script: keyholder}
        - {name: end, operator: Personne n'a pris en charge.}
      """;

  @Test
  void the_site_keys_its_code_and_the_alarm_is_closed() {
    var world = world(KEYHOLDERS);
    keys(world, WORKSHOP, "4751");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(2));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).isClosedBy("Atelier Morel").rangInOrder("Atelier Morel");
  }

  @Test
  void a_keyholder_is_rung_at_each_of_his_telephones_and_the_one_who_declines_is_followed_by_the_next() {
    var world = world(KEYHOLDERS);
    keysWrong(world, WORKSHOP);
    declines(world, ANNE, "5101");
    takesCharge(world, BRUNO, "5102");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(10));

    incident.isIn(Phase.INTERVENING).asksNoOperator().rang("Atelier Morel", WRONG_CODE)
        .rang("Anne", NO_ANSWER, DECLINED).rang("Bruno", TOOK_CHARGE);
    assertThat(world.at(ANNE_AT_HOME).rang()).isEqualTo(1);

    world.letPass(ofHours(1));
    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.KEYHOLDER_OVERDUE);
  }

  @Test
  void whoever_has_taken_charge_is_heard_of_and_the_operator_closes() {
    var world = world(KEYHOLDERS);
    world.at(WORKSHOP).isBusy();
    takesCharge(world, ANNE_AT_HOME, "5101");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(3));

    world.operator("durand").closes(incident, "Anne a rappelé, tout va bien.");

    incident.isClosedAs(Closing.Kind.BY_OPERATOR).rang("Anne", TOOK_CHARGE);
    assertThat(world.letPass(ofHours(2)).isSilent()).isTrue();
  }

  @Test
  void where_nobody_answers_an_operator_is_asked_and_told_who_was_tried() {
    var world = world(KEYHOLDERS);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(10));

    incident.asksOperatorBecause(OperatorReason.NOBODY_REACHED).rangInOrder("Atelier Morel", "Anne", "Anne", "Bruno")
        .registerSays("Bruno +33639985002: no answer");
  }

  @Test
  void again_at_once_wakes_the_telephone_of_whoever_did_not_hear_the_first_call() {
    var world = world("""
          - name: site
            verify: site
            script: verify-site
            results: {no_answer: {again: 1, after: 0s, then: next_number}}
          - {name: end, operator: Le site ne répond pas.}
        """);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(20));
    keys(world, WORKSHOP, "4751");
    world.letPass(ofSeconds(10));

    assertThat(world.at(WORKSHOP).rang()).as("rung again in the second the first call ended").isEqualTo(2);
    world.letPass(ofMinutes(1));
    incident.rang("Atelier Morel", NO_ANSWER, IDENTIFIED).isClosedAs(Closing.Kind.FALSE_ALARM);
  }

  @Test
  void again_at_once_is_done_so_often_and_no_more() {
    var world = world("""
          - name: site
            verify: site
            script: verify-site
            results: {no_answer: {again: 2, after: 0s, then: next_number}}
          - {name: end, operator: Le site ne répond pas.}
        """);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.rang("Atelier Morel", NO_ANSWER, NO_ANSWER, NO_ANSWER).isIn(Phase.WITH_OPERATOR);
  }

  @Test
  void each_result_has_tries_of_its_own_and_a_pause_in_which_nobody_is_rung() {
    var world = world("""
          - name: keyholders
            call: contact:bruno
            script: keyholder
            results:
              busy: {again: 1, after: 1m, then: next_person}
              rejected: {again: 1, after: 2m, then: next_person}
          - {name: end, operator: Bruno ne répond pas.}
        """);
    world.at(BRUNO).isBusy();
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(30));
    incident.rang("Bruno", BUSY);
    assertThat(world.letPass(ofSeconds(20)).isSilent()).isTrue();

    world.at(BRUNO).rejects();
    world.letPass(ofSeconds(30));
    incident.rang("Bruno", BUSY, REJECTED);
    assertThat(world.letPass(ofSeconds(80)).isSilent()).isTrue();
    world.letPass(ofMinutes(5));

    incident.rang("Bruno", BUSY, REJECTED, REJECTED).asksOperatorBecause(OperatorReason.NOBODY_REACHED);
  }

  @Test
  void a_result_may_lead_to_a_step_of_its_own() {
    var world = world("""
          - name: keyholders
            call: keyholders
            script: keyholder
            results: {declined: {go: director}, no_answer: next_step}
          - {name: end, operator: Personne ne répond.}
          - {name: director, call: contact:chloe, script: keyholder}
          - {name: nobody, operator: La directrice ne peut pas non plus.}
        """);
    declines(world, ANNE_AT_HOME, "5101");
    takesCharge(world, CHLOE, "5103");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.isIn(Phase.INTERVENING).rangInOrder("Anne", "Chloé");
  }

  @Test
  void a_contact_who_may_cancel_is_asked_for_the_code_in_the_sites_place() {
    var world = world("""
          - name: site
            verify: [site, keyholders]
            script: verify-site
            results: {hung_up: next_person, no_answer: next_person}
          - {name: end, operator: Personne ne s'est identifié.}
        """);
    world.at(WORKSHOP).answersAfter(ofSeconds(2)).waits(ofSeconds(3)).hangsUp();
    keys(world, BRUNO, "5102");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).isClosedBy("Bruno")
        .rang("Atelier Morel", HUNG_UP).rang("Anne", NO_ANSWER).rang("Bruno", IDENTIFIED);
  }

  @Test
  void where_a_wrong_code_ends_the_asking_the_next_step_follows() {
    var world = world("""
          - {name: site, verify: [site, keyholders], script: verify-site}
          - {name: end, operator: Personne ne s'est identifié.}
        """);
    keysWrong(world, WORKSHOP);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.rangInOrder("Atelier Morel").isIn(Phase.WITH_OPERATOR);
  }
}
