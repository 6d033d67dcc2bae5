package org.contrappel.world.plan;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.contrappel.incident.site.AlarmClass.CLOSING;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.OPENING;
import static org.contrappel.incident.site.AlarmClass.TAMPER;

import org.contrappel.incident.Phase;
import org.contrappel.world.StationWorld;
import org.contrappel.world.WorldIncident;
import org.junit.jupiter.api.Test;

/** A step is taken when all its conditions hold; else it is passed over, and that is written down. */
class ConditionStoriesTest extends PlanStories {
  private static final String SUNDAY_EVENING = "2026-11-22T20:00:00Z";
  private static final String TUESDAY_MORNING = "2026-11-24T09:00:00Z";
  private static final String ARMISTICE_DAY = "2026-11-11T09:00:00Z";

  private static final String ASKED_TWICE = """
        - {name: director, when: {hours: '08:00-22:00'}, call: contact:chloe, script: keyholder, ring: 5s, results: {no_answer: {again: 1, after: 10m, then: next_person}}}
        - {name: end, operator: Personne n'a pris en charge.}
      """;

  private static String when(String condition) {
    return """
          - {name: director, when: {%s}, call: contact:chloe, script: keyholder}
          - {name: end, operator: Personne n'a pris en charge.}
        """.formatted(condition);
  }

  private WorldIncident alarm(String instant, String condition) {
    return alarm(at(with(when(condition)), instant).world());
  }

  private static WorldIncident alarm(StationWorld world) {
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(5));
    return incident;
  }

  private static void isPassedOver(WorldIncident incident, String why) {
    incident.rangNobody().isIn(Phase.WITH_OPERATOR).registerSays("The step 'director' is passed over: " + why + ".");
  }

  @Test
  void at_its_hour_a_step_is_taken_and_at_another_it_is_not() {
    alarm(TUESDAY_MORNING, "hours: 'mon-fri 08:00-18:00'").rangInOrder("Chloé");
    isPassedOver(alarm(SUNDAY_EVENING, "hours: 'mon-fri 08:00-18:00'"), "it is not the hour for it");
  }

  @Test
  void hours_over_midnight_hold_on_both_sides_of_it() {
    alarm("2026-11-22T21:30:00Z", "hours: '22:00-06:00'").rangInOrder("Chloé");
    alarm("2026-11-23T04:59:00Z", "hours: '22:00-06:00'").rangInOrder("Chloé");
    isPassedOver(alarm("2026-11-23T05:00:00Z", "hours: '22:00-06:00'"), "it is not the hour for it");
  }

  @Test
  void on_a_date_off_a_step_is_passed_over() {
    isPassedOver(alarm(TUESDAY_MORNING, "off: '2026-11-24'"), "it is not the hour for it");
    alarm(TUESDAY_MORNING, "off: '2026-11-25'").rangInOrder("Chloé");
  }

  @Test
  void a_step_may_be_for_working_days_or_for_public_holidays() {
    isPassedOver(alarm(ARMISTICE_DAY, "holidays: closed"), "it is not the hour for it");
    alarm(TUESDAY_MORNING, "holidays: closed").rangInOrder("Chloé");
    isPassedOver(alarm(TUESDAY_MORNING, "holidays: only"), "it is not the hour for it");
    alarm(ARMISTICE_DAY, "holidays: only").rangInOrder("Chloé");
  }

  @Test
  void a_site_that_was_switched_off_is_open() {
    var open = world(when("site: open"));
    open.alarm("atelier", OPENING).arrives();
    alarm(open).rangInOrder("Chloé");

    var armed = world(when("site: armed"));
    armed.alarm("atelier", OPENING).arrives();
    isPassedOver(alarm(armed), "the site is open");
  }

  @Test
  void a_site_that_was_switched_on_or_of_which_nothing_is_known_is_armed() {
    var armed = world(when("site: armed"));
    armed.alarm("atelier", OPENING).arrives();
    armed.alarm("atelier", CLOSING).arrives();
    alarm(armed).rangInOrder("Chloé");

    isPassedOver(alarm(world(when("site: open"))), "the site is armed");
  }

  @Test
  void a_second_trip_within_the_wait_calls_somebody_and_a_single_one_does_not() {
    var steps = """
          - {name: patience, wait: 1m}
          - {name: director, when: {trips: 2}, call: contact:chloe, script: keyholder}
          - {name: end, operator: Une seule alarme.}
        """;
    var twice = world(steps);
    var incident = twice.alarm("atelier", INTRUSION).zone("1").arrives();
    twice.letPass(ofSeconds(30));
    twice.alarm("atelier", TAMPER).zone("2").arrives();
    twice.letPass(ofMinutes(5));
    incident.rangInOrder("Chloé");

    isPassedOver(alarm(world(steps)), "fewer than 2 signals came");
  }

  @Test
  void what_follows_may_depend_on_whether_an_earlier_step_succeeded() {
    var steps = """
          - {name: keyholders, call: contact:bruno, script: keyholder, until: all_tried}
          - {name: worked, when: {done: keyholders}, call: contact:chloe, script: keyholder, until: all_tried}
          - {name: failed, when: {not_done: keyholders}, call: contact:anne, script: keyholder, until: all_tried}
          - {name: end, operator: Fin des consignes.}
        """;
    var reached = world(steps);
    takesCharge(reached, BRUNO, "5102");
    alarm(reached).rangInOrder("Bruno", "Chloé")
        .registerSays("The step 'failed' is passed over: 'keyholders' succeeded.");

    alarm(world(steps)).rangInOrder("Bruno", "Anne", "Anne")
        .registerSays("The step 'worked' is passed over: 'keyholders' did not succeed.");
  }

  @Test
  void all_conditions_of_a_step_must_hold() {
    isPassedOver(alarm(TUESDAY_MORNING, "hours: '08:00-18:00', site: open"), "the site is armed");
    isPassedOver(alarm(SUNDAY_EVENING, "hours: '08:00-18:00', site: armed"), "it is not the hour for it");
  }

  @Test
  void after_a_wait_it_is_the_hour_of_then_that_counts() {
    var steps = """
          - {name: night, wait: until "08:00"}
        """ + when("hours: '08:00-18:00'");
    var world = world(steps);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofHours(12));
    incident.rangInOrder("Chloé");

    var late = world(steps.replace("until \"08:00\"", "until \"18:00\""));
    var evening = late.alarm("atelier", INTRUSION).zone("1").arrives();
    late.letPass(ofHours(24));
    isPassedOver(evening, "it is not the hour for it");
  }

  @Test
  void after_a_suspension_it_is_the_arming_and_the_trips_of_then_that_count() {
    var world = world("""
          - {name: aside, suspend: 1h}
        """ + when("site: open, trips: 2"));
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.alarm("atelier", OPENING).arrives();
    incident.isIn(Phase.WAITING);

    world.alarm("atelier", TAMPER).zone("2").arrives();

    world.letPass(ofMinutes(1));
    incident.rangInOrder("Chloé");
  }

  @Test
  void after_the_pause_before_a_further_call_a_step_is_over_whose_hour_is_over() {
    var late = at(with(ASKED_TWICE), "2026-11-22T20:55:00Z").world();
    var incident = late.alarm("atelier", INTRUSION).zone("1").arrives();
    late.letPass(ofMinutes(15));
    incident.rangInOrder("Chloé").isIn(Phase.WITH_OPERATOR)
        .registerSays("The step 'director' is passed over: it is not the hour for it.");

    var early = at(with(ASKED_TWICE), "2026-11-22T20:40:00Z").world();
    var twice = early.alarm("atelier", INTRUSION).zone("1").arrives();
    early.letPass(ofMinutes(15));
    twice.rangInOrder("Chloé", "Chloé");
  }

  @Test
  void given_back_after_its_hour_a_step_rings_nobody_more() {
    var world = at(with(ASKED_TWICE), "2026-11-22T20:50:30Z").world();
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(5));
    var durand = world.operator("durand").comesToHisDesk();
    durand.claims(incident);
    world.letPass(ofMinutes(10));

    durand.givesBack(incident);
    world.letPass(ofMinutes(15));

    incident.rangInOrder("Chloé").isIn(Phase.WITH_OPERATOR)
        .registerSays("The step 'director' is passed over: it is not the hour for it.");
  }
}
