package org.contrappel.world.plan;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.world.StationWorld;
import org.contrappel.world.WorldIncident;
import org.junit.jupiter.api.Test;

/** Where a list of people stops: at the first, after all were tried, when all were reached, or at its limit. */
class ListStoriesTest extends PlanStories {
  private static final String TAIL = """
        - {name: informed, when: {done: list}, close: informed, reason: Les personnes prévues sont prévenues.}
        - {name: end, operator: Tout le monde n'a pas été prévenu.}
      """;

  private static String list(String whom, String rules) {
    return "  - {name: list, call: %s, script: keyholder, %s}\n".formatted(whom, rules) + TAIL;
  }

  private static WorldIncident told(StationWorld world) {
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(15));
    return incident;
  }

  @Test
  void first_reached_stops_at_the_first_one_and_the_others_are_left_alone() {
    var world = world(list("[contact:chloe, keyholders]", "until: first_reached"));
    takesCharge(world, CHLOE, "5103");
    takesCharge(world, ANNE, "5101");

    told(world).isIn(Phase.INTERVENING).rangInOrder("Chloé");
  }

  @Test
  void first_reached_goes_through_the_whole_list_when_nobody_answers() {
    var world = world(list("[contact:chloe, contact:bruno, keyholders]", "until: first_reached"));

    told(world).isIn(Phase.WITH_OPERATOR).rangInOrder("Chloé", "Bruno", "Anne", "Anne");
  }

  @Test
  void all_tried_rings_everybody_though_the_first_was_reached() {
    var world = world(list("[contact:chloe, contact:bruno]", "until: all_tried"));
    takesCharge(world, CHLOE, "5103");

    told(world).isIn(Phase.CLOSED).rang("Chloé", TOOK_CHARGE).rang("Bruno", NO_ANSWER);
  }

  @Test
  void all_tried_without_reaching_anybody_goes_on_to_the_operator() {
    var world = world(list("[contact:chloe, contact:bruno]", "until: all_tried"));
    declines(world, BRUNO, "5102");

    told(world).asksOperatorBecause(OperatorReason.NOBODY_REACHED).rang("Chloé", NO_ANSWER).rang("Bruno", DECLINED);
  }

  @Test
  void all_reached_rings_only_those_again_who_were_not() {
    var world = world(list("[contact:chloe, contact:bruno]", "until: all_reached, at_most: {rounds: 3}"));
    takesCharge(world, CHLOE, "5103");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(30));
    takesCharge(world, BRUNO, "5102");

    world.letPass(ofMinutes(10));

    incident.isIn(Phase.CLOSED).rang("Chloé", TOOK_CHARGE).rang("Bruno", NO_ANSWER, TOOK_CHARGE);
  }

  @Test
  void all_reached_gives_up_after_its_rounds() {
    var world = world(list("[contact:chloe, contact:bruno]", "until: all_reached, at_most: {rounds: 3}"));
    takesCharge(world, CHLOE, "5103");

    told(world).isIn(Phase.WITH_OPERATOR).rang("Chloé", TOOK_CHARGE).rang("Bruno", NO_ANSWER, NO_ANSWER, NO_ANSWER);
  }

  @Test
  void no_more_people_are_rung_than_the_step_allows() {
    var world = world(list("[keyholders, contact:chloe]", "at_most: {people: 1}"));
    takesCharge(world, BRUNO, "5102");

    told(world).isIn(Phase.WITH_OPERATOR).rangInOrder("Anne", "Anne")
        .registerSays("The step 'list' is passed over: it may ring nobody more, its limit is reached.");
  }

  @Test
  void a_limit_on_people_that_is_not_come_to_changes_nothing() {
    var world = world(list("[keyholders, contact:chloe]", "at_most: {people: 2}"));
    takesCharge(world, BRUNO, "5102");

    told(world).isIn(Phase.INTERVENING).rangInOrder("Anne", "Anne", "Bruno");
  }

  @Test
  void no_more_telephones_are_rung_than_the_step_allows() {
    var world = world(list("[contact:bruno, contact:anne, contact:chloe]", "at_most: {telephones: 2}"));
    takesCharge(world, CHLOE, "5103");

    told(world).isIn(Phase.WITH_OPERATOR).rangInOrder("Bruno", "Anne");
    assertThat(world.at(ANNE).rang()).isZero();
  }

  @Test
  void a_limit_on_telephones_that_is_not_come_to_changes_nothing() {
    var world = world(list("[contact:bruno, contact:anne, contact:chloe]", "at_most: {telephones: 3}"));
    takesCharge(world, ANNE, "5101");

    told(world).isIn(Phase.INTERVENING).rangInOrder("Bruno", "Anne", "Anne");
  }

  @Test
  void the_kind_of_telephone_that_is_named_first_is_rung_first() {
    var world = world(list("contact:anne", "numbers: [mobile, landline]"));
    takesCharge(world, ANNE, "5101");

    told(world).isIn(Phase.INTERVENING).rang("Anne", TOOK_CHARGE);
    assertThat(world.at(ANNE_AT_HOME).rang()).isZero();
  }

  @Test
  void telephones_are_rung_as_listed_or_the_other_way_round() {
    var listed = world(list("contact:anne", "numbers: as_listed"));
    takesCharge(listed, ANNE_AT_HOME, "5101");
    told(listed).rang("Anne", TOOK_CHARGE);
    assertThat(listed.at(ANNE).rang()).isZero();

    var reversed = world(list("contact:anne", "numbers: reversed"));
    takesCharge(reversed, ANNE, "5101");
    told(reversed).rang("Anne", TOOK_CHARGE);
    assertThat(reversed.at(ANNE_AT_HOME).rang()).isZero();
  }

  @Test
  void somebody_who_stands_twice_in_a_list_is_rung_once() {
    var world = world(list("[contact:bruno, keyholders, role:director, contact:chloe]", "until: all_tried"));

    told(world).rangInOrder("Bruno", "Anne", "Anne", "Chloé");
  }

  @Test
  void a_contact_without_a_number_is_written_down_and_passed_over() {
    var world = world(list("[role:caretaker, contact:bruno]", "until: all_tried"));
    takesCharge(world, BRUNO, "5102");

    told(world).isIn(Phase.CLOSED).rangInOrder("Bruno").registerSays("Gilles is passed over. There is no number to ring.");
  }

  @Test
  void a_role_that_nobody_has_is_written_down_and_passed_over() {
    var world = world(list("role:neighbour", "until: all_tried"));

    told(world).asksOperatorBecause(OperatorReason.PLAN).rangNobody()
        .registerSays("The step 'list' is passed over: the site has nobody for it.");
  }
}
