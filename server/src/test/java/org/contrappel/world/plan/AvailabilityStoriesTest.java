package org.contrappel.world.plan;

import static java.time.Duration.ofMinutes;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import org.contrappel.world.WorldIncident;
import org.junit.jupiter.api.Test;

/** Whoever is not to be rung at this hour or on this day is an entry, and the next one is rung. */
class AvailabilityStoriesTest extends PlanStories {
  private static final String EVERYBODY = """
        - {name: keyholders, call: keyholders, script: keyholder, until: all_tried}
        - {name: end, operator: Personne n'a pris en charge.}
      """;
  private static final String SUNDAY_EVENING = "2026-11-22T20:00:00Z";
  private static final String TUESDAY_MORNING = "2026-11-24T09:00:00Z";
  private static final String ARMISTICE_DAY = "2026-11-11T09:00:00Z";

  private WorldIncident alarm(String instant, String available) {
    var people = """
        sites:
          - id: atelier
            name: Atelier Morel
            contacts:
              - {id: hugo, name: Hugo, numbers: ["+33 6 39 98 50 07"], available: {%s}}
              - {id: ines, name: Inès, numbers: ["+33 6 39 98 50 08"]}
        """.formatted(available);
    var world = at(with(people, "", EVERYBODY), instant).world();
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(5));
    return incident;
  }

  @Test
  void outside_his_weekly_hours_a_contact_is_passed_over() {
    alarm(SUNDAY_EVENING, "weekly: [mon-fri 08:00-18:00]").rangInOrder("Inès")
        .registerSays("Hugo is passed over. He is not to be rung now: outside the weekly hours.");
  }

  @Test
  void within_his_weekly_hours_he_is_rung() {
    alarm(TUESDAY_MORNING, "weekly: [mon-fri 08:00-18:00]").rangInOrder("Hugo", "Inès");
  }

  @Test
  void on_a_date_off_a_contact_is_passed_over() {
    alarm(TUESDAY_MORNING, "off: [2026-11-23/2026-11-27]").rangInOrder("Inès")
        .registerSays("Hugo is passed over. He is not to be rung now: off on this date.");
  }

  @Test
  void after_his_dates_off_he_is_rung() {
    alarm(TUESDAY_MORNING, "off: [2026-11-16/2026-11-23]").rangInOrder("Hugo", "Inès");
  }

  @Test
  void who_is_there_on_certain_dates_only_is_passed_over_on_others() {
    alarm(TUESDAY_MORNING, "on: [2026-11-25]").rangInOrder("Inès")
        .registerSays("Hugo is passed over. He is not to be rung now: not on this date.");
  }

  @Test
  void on_a_public_holiday_a_contact_who_has_it_off_is_passed_over() {
    alarm(ARMISTICE_DAY, "weekly: [mon-fri 08:00-18:00], holidays: closed").rangInOrder("Inès")
        .registerSays("Hugo is passed over. He is not to be rung now: not on public holidays.");
  }

  @Test
  void who_is_there_on_public_holidays_only_is_passed_over_on_a_working_day() {
    alarm(TUESDAY_MORNING, "holidays: only").rangInOrder("Inès")
        .registerSays("Hugo is passed over. He is not to be rung now: on public holidays only.");
  }

  @Test
  void who_is_there_on_public_holidays_only_is_rung_on_one() {
    alarm(ARMISTICE_DAY, "holidays: only").rangInOrder("Hugo", "Inès");
  }
}
