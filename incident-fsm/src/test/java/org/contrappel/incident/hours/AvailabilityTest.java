package org.contrappel.incident.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.contrappel.incident.json.IncidentJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 23 November 2026 is a Monday. */
class AvailabilityTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
  private static final Set<LocalDate> HOLIDAYS = Set.of(CHRISTMAS);

  @Test
  void one_of_which_nothing_is_said_is_always_available() {
    assertThat(holds(Availability.ALWAYS, "2026-12-25T03:00")).isTrue();
    assertThat(Availability.ALWAYS.everOpens()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:00, true", "2026-11-23T07:59, false", "2026-11-23T17:59, true", "2026-11-23T18:00, false",
    "2026-11-28T09:00, true", "2026-11-28T08:00, false", "2026-11-29T10:00, false"
  })
  void one_of_several_weekly_hours_is_enough(String at, boolean available) {
    assertThat(holds(weekly("mon-fri 08:00-18:00", "sat 09:00-12:00"), at)).isEqualTo(available);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T21:59, false", "2026-11-27T22:00, true", "2026-11-28T05:59, true", "2026-11-28T06:00, false",
    "2026-11-28T23:00, false", "2026-11-27T03:00, false"
  })
  void hours_over_midnight_belong_to_the_day_on_which_they_begin(String at, boolean available) {
    assertThat(holds(weekly("fri 22:00-06:00"), at)).isEqualTo(available);
  }

  @Test
  void days_may_go_over_the_end_of_the_week() {
    assertThat(holds(weekly("fri-mon 10:00-11:00"), "2026-11-29T10:30")).isTrue();
    assertThat(holds(weekly("fri-mon 10:00-11:00"), "2026-11-24T10:30")).isFalse();
  }

  @Test
  void the_whole_day_ends_at_midnight() {
    assertThat(holds(weekly("mon 00:00-24:00"), "2026-11-23T23:59")).isTrue();
    assertThat(holds(weekly("mon 00:00-24:00"), "2026-11-24T00:00")).isFalse();
  }

  @Test
  void hours_are_those_of_the_clock_on_the_sites_wall() {
    var noonInParis = Instant.parse("2026-11-23T11:30:00Z");
    var noon = weekly("12:00-13:00");
    assertThat(noon.availableAt(noonInParis, PARIS, Set.of())).isTrue();
    assertThat(noon.availableAt(noonInParis, ZoneId.of("Indian/Reunion"), Set.of())).isFalse();
  }

  @Test
  void the_clocks_going_back_lengthens_a_night_and_going_forward_shortens_it() {
    var night = weekly("22:00-06:00");
    assertThat(night.availableAt(Instant.parse("2026-10-25T04:59:00Z"), PARIS, Set.of())).isTrue();
    assertThat(night.availableAt(Instant.parse("2026-10-25T05:00:00Z"), PARIS, Set.of())).isFalse();
    assertThat(night.availableAt(Instant.parse("2027-03-28T03:59:00Z"), PARIS, Set.of())).isTrue();
    assertThat(night.availableAt(Instant.parse("2027-03-28T04:00:00Z"), PARIS, Set.of())).isFalse();
  }

  @Test
  void a_date_off_closes_and_dates_on_close_all_others() {
    var off = read(List.of(), List.of(), List.of("2026-12-24/2027-01-02"), null);
    assertThat(holds(off, "2026-12-23T23:59")).isTrue();
    assertThat(holds(off, "2027-01-02T12:00")).isFalse();
    var on = read(List.of(), List.of("2026-12-24"), List.of(), null);
    assertThat(holds(on, "2026-12-24T12:00")).isTrue();
    assertThat(holds(on, "2026-12-25T12:00")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"open, true, true", "closed, false, true", "only, true, false"})
  void public_holidays_do_what_is_said_of_them(String rule, boolean onHoliday, boolean onOthers) {
    var availability = read(List.of(), List.of(), List.of(), rule);
    assertThat(holds(availability, "2026-12-25T12:00")).isEqualTo(onHoliday);
    assertThat(holds(availability, "2026-12-24T12:00")).isEqualTo(onOthers);
  }

  @Test
  void all_that_is_said_must_hold() {
    var all = read(List.of("fri 08:00-18:00"), List.of("2026-12-18/2026-12-31"), List.of("2026-12-18"), "closed");
    assertThat(refusal(all, "2026-12-18T09:00")).isEqualTo("off on this date");
    assertThat(refusal(all, "2026-12-25T09:00")).isEqualTo("not on public holidays");
    assertThat(refusal(all, "2026-12-25T19:00")).isEqualTo("outside the weekly hours");
    assertThat(refusal(all, "2026-12-11T09:00")).isEqualTo("not on this date");
    var third = read(List.of("thu 08:00-18:00"), List.of("2026-12-18/2026-12-31"), List.of("2026-12-18"), "closed");
    assertThat(holds(third, "2026-12-31T09:00")).isTrue();
  }

  @Test
  void an_absence_closes_between_its_two_instants_and_says_why() {
    var away = Availability.ALWAYS.except(List.of(new Away(at("2026-11-23T10:00"), at("2026-11-23T12:00"), "absent")));
    assertThat(holds(away, "2026-11-23T09:59")).isTrue();
    assertThat(refusal(away, "2026-11-23T10:00")).isEqualTo("absent");
    assertThat(holds(away, "2026-11-23T12:00")).isTrue();
  }

  @Test
  void the_next_opening_is_found_and_only_within_the_time_given() {
    var office = read(List.of("mon-fri 08:00-18:00"), null, null, "closed");
    assertThat(office.opensWithin(at("2026-12-24T19:00"), Duration.ofDays(5), PARIS, HOLIDAYS))
        .contains(at("2026-12-28T08:00"));
    assertThat(office.opensWithin(at("2026-12-24T19:00"), Duration.ofDays(3), PARIS, HOLIDAYS)).isEmpty();
    assertThat(office.opensWithin(at("2026-12-24T09:17"), Duration.ZERO, PARIS, HOLIDAYS))
        .contains(at("2026-12-24T09:17"));
  }

  @Test
  void the_next_opening_is_found_in_the_middle_of_a_night_that_began_on_a_day_off() {
    var night = read(List.of("22:00-06:00"), null, List.of("2026-11-23"), null);
    assertThat(night.opensWithin(at("2026-11-23T23:00"), Duration.ofDays(1), PARIS, Set.of()))
        .contains(at("2026-11-24T00:00"));
  }

  @Test
  void hours_that_exclude_themselves_are_refused() {
    assertThatThrownBy(() -> read(List.of("mon-fri 08:00-18:00"), List.of("2026-11-28/2026-11-29"), null, null))
        .isInstanceOf(UnreadableHours.class).hasMessageContaining("never open");
    assertThatThrownBy(() -> read(null, List.of("2026-11-28"), List.of("2026-11-01/2026-11-30"), null))
        .hasMessageContaining("never open");
    assertThatThrownBy(() -> read(List.of("mon 08:00-08:00"), null, null, null)).hasMessageContaining("never open");
    assertThat(read(List.of("fri 22:00-06:00"), List.of("2026-11-28"), null, null).everOpens()).isTrue();
    assertThatThrownBy(() -> read(List.of("fri 22:00-24:00"), List.of("2026-11-28"), null, null))
        .hasMessageContaining("never open");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "monday 08:00-18:00|'monday' is no day", "mon-fri|no weekly hours", "mon-fri 8:00-18:00|no weekly hours",
    "mon-fri 08:00-25:00|'25:00' is no time of day", "mon-fri-sun 08:00-09:00|no span of days",
    "mon,,fri 08:00-09:00|'' is no day", "mon-fri 24:00-06:00|'24:00' is no time of day"
  })
  void weekly_hours_that_cannot_be_read_are_refused_with_what_to_write(String written, String said) {
    assertThatThrownBy(() -> HoursText.weekly(written)).isInstanceOf(UnreadableHours.class).hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24 December", "2026-13-01", "2026-02-30", "2026-12-24/", "2026-12-24/2026-12-01",
    "2026-12-24/2062-12-25", "2026-12-24/2026-12-25/2026-12-26"})
  void dates_that_cannot_be_read_are_refused(String written) {
    assertThatThrownBy(() -> HoursText.dates(written)).isInstanceOf(UnreadableHours.class);
  }

  @ParameterizedTest
  @CsvSource({"90s, PT1M30S", "30m, PT30M", "24h, PT24H", "7d, PT168H"})
  void lengths_of_time_are_read(String written, Duration length) {
    assertThat(HoursText.length(written)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "h", "0m", "-1h", "1.5h", "100000h"})
  void other_lengths_are_refused(String written) {
    assertThatThrownBy(() -> HoursText.length(written)).hasMessageContaining("30m, 24h or 7d");
  }

  @Test
  void it_is_kept_as_it_is_written_and_reads_back() {
    var mapper = IncidentJson.mapper();
    var all = read(List.of("mon-wed 08:00-18:00", "22:00-24:00"), List.of("2026-12-01/2026-12-31"), List.of("2026-12-24"),
        "closed").except(List.of(new Away(at("2026-12-02T10:00"), at("2026-12-02T12:00"), "absent")));
    var json = mapper.writeValueAsString(all);
    assertThat(json).contains("\"mon,tue,wed 08:00-18:00\"", "\"22:00-24:00\"", "\"2026-12-01/2026-12-31\"");
    assertThat(mapper.readValue(json, Availability.class)).isEqualTo(all);
    assertThat(mapper.readValue("{}", Availability.class)).isEqualTo(Availability.ALWAYS);
  }

  private static Availability weekly(String... hours) {
    return read(List.of(hours), null, null, null);
  }

  private static Availability read(List<String> weekly, List<String> on, List<String> off, String holidays) {
    return HoursText.availability(weekly, on, off, holidays);
  }

  private static boolean holds(Availability availability, String local) {
    return availability.availableAt(at(local), PARIS, HOLIDAYS);
  }

  private static String refusal(Availability availability, String local) {
    return availability.refusal(at(local), PARIS, HOLIDAYS).orElse("");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }
}
