package org.contrappel.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StationCalendarTest {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

  @Test
  void france_has_its_eleven_public_holidays() {
    assertThat(Holidays.of("fr", "").between(NEW_YEAR, LocalDate.parse("2027-12-31"))).extracting(LocalDate::toString)
        .containsExactlyInAnyOrder("2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17",
            "2027-07-14", "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25");
  }

  @Test
  void alsace_has_two_more() {
    var year = LocalDate.parse("2027-12-31");
    var more = new java.util.TreeSet<>(Holidays.of("FR", "67").between(NEW_YEAR, year));
    more.removeAll(Holidays.of("fr", "").between(NEW_YEAR, year));
    assertThat(more).extracting(LocalDate::toString).containsExactly("2027-03-26", "2027-12-26");
  }

  @Test
  void a_span_includes_both_of_its_ends() {
    assertThat(Holidays.of("fr", "").between(NEW_YEAR, NEW_YEAR)).containsExactly(NEW_YEAR);
    assertThat(Holidays.of("fr", "").between(NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2))).isEmpty();
  }

  @Test
  void the_day_is_the_one_where_the_site_is() {
    var calendar = StationCalendar.of("Europe/Paris", "fr", "");
    var justBefore = Instant.parse("2026-10-31T22:59:00Z"); // 1 November in Réunion already, and 60 days on 31 December
    assertThat(calendar.holidaysAround(justBefore, ZoneId.of("Indian/Reunion"))).doesNotContain(NEW_YEAR);
    assertThat(calendar.holidaysAround(justBefore.plusSeconds(86_400), ZoneId.of("Indian/Reunion"))).contains(NEW_YEAR);
    assertThat(calendar.holidaysAround(justBefore.plusSeconds(86_400), ZoneId.of("Europe/Paris"))).doesNotContain(NEW_YEAR);
  }

  @Test
  void a_country_region_or_zone_nobody_knows_is_refused_with_what_to_write() {
    assertThatThrownBy(() -> Holidays.of("atlantis", "")).hasMessageContaining("calendar.country").hasMessageContaining("fr");
    assertThatThrownBy(() -> Holidays.of("fr", "atlantis")).hasMessageContaining("calendar.region").hasMessageContaining("67");
    assertThatThrownBy(() -> StationCalendar.of("Europe/Atlantis", "fr", "")).hasMessageContaining("time.zone")
        .hasMessageContaining("Europe/Paris");
  }
}
