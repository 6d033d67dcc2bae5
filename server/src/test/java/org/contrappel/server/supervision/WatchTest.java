package org.contrappel.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.server.supervision.Missing.CLOSING;
import static org.contrappel.server.supervision.Missing.OPENING;
import static org.contrappel.server.supervision.Missing.SIGNAL;
import static org.contrappel.server.supervision.Missing.TEST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.contrappel.incident.hours.HoursText;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.sites.Supervision;
import org.junit.jupiter.api.Test;

/** 23 November 2026 is a Monday; 25 December a Friday. */
class WatchTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Supervision TESTS = new Supervision(Duration.ofHours(24), null, Duration.ofMinutes(30), null, null);
  private static final Supervision SIGNALS = new Supervision(null, Duration.ofHours(2), null, null, null);
  private static final Supervision SHOP = new Supervision(
      null, null, Duration.ofMinutes(10), List.of(HoursText.weekly("mon-fri 08:00-08:30")),
      List.of(HoursText.weekly("mon-fri 18:00-20:00")));

  @Test
  void a_test_is_missing_after_its_time_and_its_grace_and_not_before() {
    var state = watched("2026-11-23T08:00").heard(AlarmClass.TEST, at("2026-11-23T09:00"));
    var early = look(TESTS, state, "2026-11-24T09:29");
    assertThat(early.missed()).isEmpty();
    assertThat(early.next()).isEqualTo(at("2026-11-24T09:30"));
    assertThat(look(TESTS, state, "2026-11-24T09:30").missed()).containsExactly(new Missed(TEST, at("2026-11-24T09:30")));
  }

  @Test
  void a_site_that_never_sent_a_test_has_its_time_from_when_it_is_watched() {
    assertThat(look(TESTS, watched("2026-11-23T08:00"), "2026-11-24T08:30").missed())
        .containsExactly(new Missed(TEST, at("2026-11-24T08:30")));
  }

  @Test
  void the_next_missing_test_is_told_a_period_later_and_a_test_that_comes_begins_anew() {
    var told = look(TESTS, watched("2026-11-23T08:00"), "2026-11-24T08:30");
    assertThat(told.next()).isEqualTo(at("2026-11-25T08:30"));
    assertThat(look(TESTS, told.state(), "2026-11-24T08:31").missed()).isEmpty();
    assertThat(look(TESTS, told.state(), "2026-11-25T08:30").missed()).hasSize(1);
    var came = told.state().heard(AlarmClass.TEST, at("2026-11-24T10:00"));
    assertThat(look(TESTS, came, "2026-11-25T08:30").next()).isEqualTo(at("2026-11-25T10:30"));
  }

  @Test
  void any_signal_ends_a_silence_but_only_a_test_is_a_test() {
    var state = watched("2026-11-23T08:00").heard(AlarmClass.POWER, at("2026-11-23T09:30"));
    assertThat(look(SIGNALS, state, "2026-11-23T10:00").missed()).isEmpty();
    assertThat(look(SIGNALS, state, "2026-11-23T11:30").missed()).extracting(Missed::what).containsExactly(SIGNAL);
    assertThat(look(TESTS, state, "2026-11-24T08:30").missed()).extracting(Missed::what).containsExactly(TEST);
  }

  @Test
  void a_silence_is_told_once_until_a_signal_comes() {
    var told = look(SIGNALS, watched("2026-11-23T08:00"), "2026-11-23T10:00");
    assertThat(look(SIGNALS, told.state(), "2026-11-25T10:00").missed()).isEmpty();
    var heard = told.state().heard(AlarmClass.RESTORE, at("2026-11-25T11:00"));
    assertThat(look(SIGNALS, heard, "2026-11-25T13:00").missed()).hasSize(1);
  }

  @Test
  void a_shop_not_opened_by_the_end_of_its_window_and_the_grace_is_late() {
    var closed = watched("2026-11-22T08:00").heard(AlarmClass.CLOSING, at("2026-11-22T19:00"));
    assertThat(look(SHOP, closed, "2026-11-23T08:39").missed()).isEmpty();
    var late = look(SHOP, closed, "2026-11-23T08:40");
    assertThat(late.missed()).containsExactly(new Missed(OPENING, at("2026-11-23T08:40")));
    assertThat(look(SHOP, late.state(), "2026-11-23T08:41").missed()).isEmpty();
    assertThat(late.next()).isEqualTo(at("2026-11-23T20:10"));
  }

  @Test
  void a_shop_that_opened_is_not_late_even_if_it_closed_again_or_opened_early() {
    var closed = watched("2026-11-22T08:00").heard(AlarmClass.CLOSING, at("2026-11-22T19:00"));
    var early = closed.heard(AlarmClass.OPENING, at("2026-11-23T07:00"));
    assertThat(look(SHOP, early, "2026-11-23T08:40").missed()).isEmpty();
    var again = closed.heard(AlarmClass.OPENING, at("2026-11-23T08:05")).heard(AlarmClass.CLOSING, at("2026-11-23T08:20"));
    assertThat(look(SHOP, again, "2026-11-23T08:40").missed()).isEmpty();
    var gone = closed.heard(AlarmClass.OPENING, at("2026-11-23T07:00")).heard(AlarmClass.CLOSING, at("2026-11-23T07:30"));
    assertThat(look(SHOP, gone, "2026-11-23T08:40").missed()).extracting(Missed::what).containsExactly(OPENING);
  }

  @Test
  void a_shop_still_open_after_its_closing_window_is_late() {
    var opened = watched("2026-11-22T08:00").heard(AlarmClass.OPENING, at("2026-11-23T08:05"));
    var open = look(SHOP, opened, "2026-11-23T08:40").state();
    assertThat(look(SHOP, open, "2026-11-23T20:10").missed()).containsExactly(new Missed(CLOSING, at("2026-11-23T20:10")));
    var shut = open.heard(AlarmClass.CLOSING, at("2026-11-23T19:00"));
    assertThat(look(SHOP, shut, "2026-11-23T20:10").missed()).isEmpty();
  }

  @Test
  void nothing_is_expected_on_a_public_holiday() {
    var closed = watched("2026-12-24T12:00").heard(AlarmClass.CLOSING, at("2026-12-24T19:00"));
    var look = look(SHOP, closed, "2026-12-24T20:10");
    assertThat(look.missed()).isEmpty();
    assertThat(look.next()).isEqualTo(at("2026-12-28T08:40"));
  }

  @Test
  void of_a_window_that_had_begun_a_site_nothing_is_known_of_is_not_asked() {
    var fresh = watched("2026-11-23T08:10");
    assertThat(look(SHOP, fresh, "2026-11-23T08:40").missed()).isEmpty();
    assertThat(look(SHOP, fresh, "2026-11-23T20:10").missed()).extracting(Missed::what).containsExactly(CLOSING);
  }

  @Test
  void when_we_were_away_ourselves_the_site_gets_time_to_be_heard() {
    var back = look(TESTS, watched("2026-11-23T08:00"), "2026-11-24T09:00");
    assertThat(back.missed()).isEmpty();
    assertThat(back.next()).isEqualTo(at("2026-11-24T09:15"));
    var heard = back.state().heard(AlarmClass.TEST, at("2026-11-24T09:01"));
    assertThat(look(TESTS, heard, "2026-11-24T09:15").missed()).isEmpty();
    assertThat(look(TESTS, back.state(), "2026-11-24T09:15").missed()).containsExactly(new Missed(TEST, at("2026-11-24T08:30")));
  }

  @Test
  void after_a_long_absence_of_ours_each_thing_is_told_once() {
    var both = new Supervision(Duration.ofHours(1), null, null, SHOP.open(), SHOP.close());
    var back = look(both, watched("2026-11-16T08:00").heard(AlarmClass.OPENING, at("2026-11-16T08:10")), "2026-11-24T13:00");
    assertThat(look(both, back.state(), "2026-11-24T13:15").missed()).extracting(Missed::what)
        .containsExactlyInAnyOrder(TEST, CLOSING);
  }

  @Test
  void what_a_site_says_of_opening_and_closing_is_its_state() {
    assertThat(SiteState.UNKNOWN.arming()).isEqualTo(Arming.UNKNOWN);
    var open = SiteState.UNKNOWN.heard(AlarmClass.OPENING, at("2026-11-23T08:05"));
    assertThat(open.arming()).isEqualTo(Arming.OPEN);
    assertThat(open.heard(AlarmClass.CLOSING, at("2026-11-23T19:00")).arming()).isEqualTo(Arming.ARMED);
    assertThat(open.heard(AlarmClass.CLOSING, at("2026-11-23T07:00")).arming()).as("a report that came late").isEqualTo(Arming.OPEN);
    assertThat(open.heard(AlarmClass.INTRUSION, at("2026-11-23T09:00")).arming()).isEqualTo(Arming.OPEN);
  }

  private static SiteState watched(String since) {
    return SiteState.UNKNOWN.watched(at(since));
  }

  private static Watch.Look look(Supervision supervision, SiteState state, String at) {
    return new Watch(supervision, PARIS, Set.of(LocalDate.parse("2026-12-25"))).look(state, at(at));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }
}
