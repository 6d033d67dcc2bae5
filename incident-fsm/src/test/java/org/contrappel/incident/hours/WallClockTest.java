package org.contrappel.incident.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static void next(String time, String from, String expected) {
    assertThat(WallClock.next(LocalTime.parse(time), Instant.parse(from), PARIS)).isEqualTo(expected);
  }

  @Test
  void the_time_is_still_to_come_today() {
    next("08:00", "2026-11-23T03:12:45.5Z", "2026-11-23T07:00:00Z");
    next("08:00", "2026-07-23T03:12:45.5Z", "2026-07-23T06:00:00Z");
  }

  @Test
  void the_time_is_over_for_today() {
    next("08:00", "2026-11-22T20:00:00Z", "2026-11-23T07:00:00Z");
    next("08:00", "2026-11-23T07:00:00.001Z", "2026-11-24T07:00:00Z");
  }

  @Test
  void it_is_this_very_moment() {
    next("08:00", "2026-11-23T07:00:00Z", "2026-11-23T07:00:00Z");
    next("00:00", "2026-11-22T23:00:00Z", "2026-11-22T23:00:00Z");
  }

  @Test
  void the_day_is_the_sites_own_and_not_greenwichs() {
    next("00:30", "2026-11-22T23:15:00Z", "2026-11-22T23:30:00Z");
  }

  @Test
  void a_night_that_is_an_hour_shorter_or_longer_ends_by_the_clock() {
    next("08:00", "2026-03-28T20:00:00Z", "2026-03-29T06:00:00Z");
    next("08:00", "2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z");
  }

  @Test
  void a_time_over_which_the_clock_is_put_forward_comes_when_it_is() {
    next("02:30", "2026-03-28T20:00:00Z", "2026-03-29T01:00:00Z");
    next("02:00", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z");
    next("02:30", "2026-03-29T01:00:00.001Z", "2026-03-30T00:30:00Z");
  }

  @Test
  void a_time_that_the_clock_shows_twice_comes_at_the_next_of_the_two() {
    next("02:30", "2026-10-24T20:00:00Z", "2026-10-25T00:30:00Z");
    next("02:30", "2026-10-25T00:45:00Z", "2026-10-25T01:30:00Z");
    next("02:30", "2026-10-25T01:45:00Z", "2026-10-26T01:30:00Z");
  }
}
