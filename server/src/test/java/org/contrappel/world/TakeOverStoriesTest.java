package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.BUSY;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.NO_KEY;
import static org.contrappel.incident.call.CallResult.SPOKE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.LATE_TO_OPEN;

import java.nio.file.Path;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Fact;
import org.contrappel.server.ledger.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator on the telephone: he takes a call over, gives it back, calls by himself. */
class TakeOverStoriesTest {
  @TempDir Path folder;
  private StationWorld world;
  private WorldOperator durand;

  @BeforeEach
  void begin() {
    world = Garage.in(folder);
    durand = world.operator("durand").comesToHisDesk();
    durand.telephone().answersAfter(ofSeconds(3));
  }

  /** The site has answered and is asked for its code; it keys it a minute and a half after it answered. */
  private WorldIncident siteIsAsked() {
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).waits(ofSeconds(90)).presses("4721#").hears("C'est noté");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(15));
    return incident.isIn(Phase.VERIFYING);
  }

  @Test
  void an_operator_takes_over_a_live_call_speaks_gives_it_back_and_the_script_begins_its_sentence_again() {
    var incident = siteIsAsked();

    durand.joins(incident, Garage.SITE);
    incident.isIn(Phase.WITH_OPERATOR).isInTheHandsOf("durand")
        .registerSays("Ring durand, and put him on the line with Garage Berger.");
    world.letPass(ofSeconds(10));
    assertThat(incident.lastCallTo(Garage.SITE).with()).isEqualTo("durand");
    var heard = world.at(Garage.SITE).heard().size();
    world.letPass(ofSeconds(50));
    assertThat(world.at(Garage.SITE).heard()).as("the script is silent while they speak").hasSize(heard);

    durand.leaves(incident, Garage.SITE);
    world.letPass(ofMinutes(1));
    incident.rang(Garage.SITE, IDENTIFIED).isIn(Phase.WITH_OPERATOR);
    assertThat(world.at(Garage.SITE).heard().get(heard)).isEqualTo("Bonjour, ici Contrappel télésurveillance.");

    durand.givesBack(incident);
    incident.isClosedAs(Closing.Kind.FALSE_ALARM).isInTheHandsOf(Incident.AUTOMATIC).rangInOrder(Garage.SITE)
        .saw(Garage.SITE, Fact.ANSWERED, Fact.HUMAN, Fact.SPOKEN, Fact.IDENTIFIED, Fact.AUTHORISED);
    Golden.compare("operator-takes-over-a-call", incident.transcript());
  }

  @Test
  void whoever_speaks_with_the_site_is_there_whatever_his_desk_does_and_loses_it_only_after_the_call() {
    var incident = siteIsAsked();
    durand.joins(incident, Garage.SITE);
    world.letPass(ofSeconds(10));
    durand.leavesHisDesk();

    world.letPass(ofMinutes(15));
    incident.isInTheHandsOf("durand");

    durand.leaves(incident, Garage.SITE).leavesHisDesk();
    world.letPass(ofMinutes(5));
    incident.isInTheHandsOf("automatic").registerSays("durand gives no sign of life.");
  }

  @Test
  void the_order_to_join_is_in_the_register_before_the_line_moves() {
    var incident = siteIsAsked();

    durand.joins(incident, Garage.SITE);
    world.letPass(ofSeconds(10));

    var kinds = incident.entries().stream().map(Entry::kind).toList();
    assertThat(kinds.indexOf("operator_joins")).isPositive().isLessThan(kinds.indexOf("operator_on_line"));
    assertThat(durand.telephone().log().getFirst()).contains("rings");
  }

  @Test
  void an_operator_who_is_not_at_his_telephone_leaves_the_script_undisturbed() {
    durand.telephone().neverAnswers();
    var incident = siteIsAsked();

    durand.joins(incident, Garage.SITE);
    world.letPass(ofMinutes(2));

    incident.registerSays("durand is not on the line with Garage Berger: his telephone was not answered.")
        .rang(Garage.SITE, NO_KEY).isInTheHandsOf("durand").isIn(Phase.WITH_OPERATOR);
    assertThat(durand.telephone().rang()).isEqualTo(1);
    assertThat(world.at(Garage.SITE).heard()).contains("Je n'ai rien reçu. Composez votre mot de passe, puis dièse.");
  }

  @Test
  void an_operator_without_a_telephone_is_told_so_and_the_call_goes_on() {
    var incident = siteIsAsked();

    world.operator("martin").joins(incident, Garage.SITE);
    world.letPass(ofSeconds(1));

    incident.registerSays("martin is not on the line with Garage Berger: his telephone is not registered.");
    assertThat(incident.lastCallTo(Garage.SITE).live()).isTrue();
  }

  @Test
  void an_operator_whose_telephone_is_lost_in_the_middle_of_a_word_leaves_the_caller_to_the_script() {
    var incident = siteIsAsked();
    durand.joins(incident, Garage.SITE);
    world.letPass(ofSeconds(50));

    durand.telephone().dies();
    world.letPass(ofMinutes(1));

    incident.registerSays("durand is no longer on the line with Garage Berger: his telephone was lost.")
        .rang(Garage.SITE, IDENTIFIED).isInTheHandsOf("durand");
    durand.givesBack(incident);
    incident.isClosedAs(Closing.Kind.FALSE_ALARM);
    Golden.compare("operator-telephone-lost", incident.transcript());
  }

  @Test
  void a_second_operator_does_not_break_into_a_conversation() {
    world.operator("martin").telephone().answersAfter(ofSeconds(1));
    var incident = siteIsAsked();
    durand.joins(incident, Garage.SITE);
    world.letPass(ofSeconds(10));

    world.operator("martin").joins(incident, Garage.SITE);
    incident.refuses("durand has this incident in hand.");
    world.operator("martin").confirms(incident).joins(incident, Garage.SITE);

    incident.refuses("durand speaks on this call already.");
    assertThat(world.operator("martin").telephone().rang()).isZero();
  }

  @Test
  void an_incident_cannot_be_given_back_while_its_operator_still_speaks() {
    var incident = siteIsAsked();
    durand.joins(incident, Garage.SITE);
    world.letPass(ofSeconds(10));

    durand.givesBack(incident);

    incident.refuses("A call of yours is still on. Give it back or end it first.").isInTheHandsOf("durand");
  }

  @Test
  void given_back_in_the_middle_of_a_call_the_plan_goes_on_with_that_call_and_rings_nobody_twice() {
    var incident = siteIsAsked();
    durand.claims(incident).givesBack(incident);
    incident.isIn(Phase.VERIFYING).isInTheHandsOf(Incident.AUTOMATIC).registerSays("The plan goes on where it was.");

    world.letPass(ofMinutes(1));

    incident.rang(Garage.SITE, NO_KEY).rangInOrder(Garage.SITE, Garage.BERGER);
    assertThat(world.at(Garage.SITE).rang()).isEqualTo(1);
  }

  @Test
  void given_back_after_the_call_has_ended_the_plan_goes_on_with_what_came_of_it() {
    var incident = world.alarm(Garage.ID, INTRUSION).arrives();
    world.letPass(ofSeconds(10));
    durand.claims(incident);
    world.letPass(ofMinutes(10));
    incident.rangInOrder(Garage.SITE);

    durand.givesBack(incident);
    world.letPass(ofSeconds(1));

    incident.isIn(Phase.NOTIFYING).rangInOrder(Garage.SITE, Garage.BERGER);
  }

  @Test
  void given_back_during_a_pause_the_plan_goes_on_with_the_call_it_was_waiting_for() {
    world.at(Garage.SITE).isBusy();
    var incident = world.alarm(Garage.ID, INTRUSION).arrives();
    world.letPass(ofSeconds(2));
    incident.rang(Garage.SITE, BUSY);

    durand.claims(incident);
    assertThat(world.letPass(ofMinutes(10)).isSilent()).isTrue();
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("4721#");
    durand.givesBack(incident);
    world.letPass(ofMinutes(1));

    incident.rang(Garage.SITE, BUSY, IDENTIFIED).isClosedAs(Closing.Kind.FALSE_ALARM);
  }

  @Test
  void given_back_while_the_plan_was_waiting_it_waits_on_and_then_calls() {
    var incident = world.alarm(Garage.ID, LATE_TO_OPEN).arrives();
    incident.isIn(Phase.WAITING);
    world.letPass(ofMinutes(1));

    durand.claims(incident);
    assertThat(world.letPass(ofMinutes(30)).isSilent()).isTrue();
    durand.givesBack(incident);
    incident.isIn(Phase.WAITING).rangNobody();
    world.letPass(ofMinutes(6));

    incident.rang(Garage.SITE, NO_ANSWER);
  }

  @Test
  void a_manual_call_is_an_attempt_like_any_other_with_its_facts_its_result_and_its_script() {
    var incident = world.alarm(Garage.ID, INTRUSION).arrives();
    world.letPass(ofMinutes(6));
    incident.isIn(Phase.WITH_OPERATOR);
    world.at(Garage.BERGER).answersAfter(ofSeconds(5)).waits(ofMinutes(1)).hangsUp();

    durand.claims(incident).calls(incident, Garage.BERGER);
    world.letPass(ofMinutes(3));

    incident.rang(Garage.BERGER, NO_ANSWER, SPOKE).saw(Garage.BERGER, Fact.ANSWERED, Fact.SPOKEN)
        .registerSays("durand calls Mme Berger").registerSays("durand and Mme Berger hear each other.");
    assertThat(incident.lastCallTo(Garage.BERGER).by()).isEqualTo("durand");
    assertThat(world.isSilent()).isFalse();
    Golden.compare("operator-calls", incident.transcript());
  }

  @Test
  void whoever_is_called_by_hand_while_the_operator_is_not_there_is_not_left_waiting_for_ever() {
    durand.telephone().neverAnswers();
    var incident = siteIsAsked();
    world.at(Garage.BERGER).answersAfter(ofSeconds(5));

    durand.claims(incident).calls(incident, Garage.BERGER);
    world.letPass(ofMinutes(3));

    incident.rang(Garage.BERGER, NO_KEY);
    assertThat(world.at(Garage.BERGER).heard()).endsWith("Nous vous rappellerons dès que possible. Au revoir.");
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
  }

  @Test
  void an_operator_calls_a_number_that_is_nobodys_on_the_card_under_the_name_he_gives() {
    world.at("+33 1 99 00 88 01").answersAfter(ofSeconds(5)).waits(ofSeconds(40)).hangsUp();
    var incident = siteIsAsked();

    durand.claims(incident).calls(incident, "Mairie", "+33 1 99 00 88 01");
    world.letPass(ofMinutes(2));

    incident.registerSays("durand calls Mairie").rang("", SPOKE);
  }

  @Test
  void nobody_is_rung_twice_at_once_an_operator_joins_the_call_that_is_on() {
    var incident = siteIsAsked();

    durand.claims(incident).calls(incident, Garage.SITE);

    incident.refuses("This person is being rung or is on the line. Join that call").rangInOrder(Garage.SITE);
  }

  @Test
  void an_operator_ends_a_call_and_nobody_more_is_rung_for_him() {
    var incident = siteIsAsked();

    durand.claims(incident).endsCall(incident, Garage.SITE);
    world.letPass(ofMinutes(1));

    assertThat(incident.lastCallTo(Garage.SITE).live()).isFalse();
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
  }
}
