package org.contrappel.incident.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When somebody can be rung. All that is said must hold at that instant, each judged by the clock and the calendar of
 * the site: one of the weekly hours, one of the dates on, none of the dates off, what is said of public holidays.
 *
 * @param weekly empty: at any hour
 * @param on empty: on any date
 * @param off mostly empty
 * @param away stretches between two instants, such as an absence; mostly empty
 */
public record Availability(
    List<WeeklyHours> weekly, List<Dates> on, List<Dates> off, PublicHolidays holidays, List<Away> away) {
  public static final Availability ALWAYS = new Availability(null, null, null, null, null);

  public Availability {
    weekly = weekly == null ? List.of() : List.copyOf(weekly);
    on = on == null ? List.of() : List.copyOf(on);
    off = off == null ? List.of() : List.copyOf(off);
    holidays = holidays == null ? PublicHolidays.OPEN : holidays;
    away = away == null ? List.of() : List.copyOf(away);
  }

  public Availability(List<WeeklyHours> weekly, List<Dates> on, List<Dates> off, PublicHolidays holidays) {
    this(weekly, on, off, holidays, List.of());
  }

  /** The same, and not during these. */
  public Availability except(List<Away> more) {
    return new Availability(weekly, on, off, holidays, Stream.concat(away.stream(), more.stream()).toList());
  }

  /** @param publicHolidays those around the instant */
  public boolean availableAt(Instant at, ZoneId zone, Set<LocalDate> publicHolidays) {
    return refusal(at, zone, publicHolidays).isEmpty();
  }

  /** Why it does not hold then, as a clause to be shown; empty when it does. */
  public Optional<String> refusal(Instant at, ZoneId zone, Set<LocalDate> publicHolidays) {
    var local = at.atZone(zone).toLocalDateTime();
    var day = local.toLocalDate();
    var stretch = away.stream().filter(one -> one.contains(at)).findFirst();
    if (stretch.isPresent()) {
      return stretch.map(Away::why);
    }
    if (!weekly.isEmpty() && weekly.stream().noneMatch(hours -> hours.contains(local))) {
      return Optional.of("outside the weekly hours");
    }
    if (!on.isEmpty() && on.stream().noneMatch(dates -> dates.contains(day))) {
      return Optional.of("not on this date");
    }
    if (off.stream().anyMatch(dates -> dates.contains(day))) {
      return Optional.of("off on this date");
    }
    var isHoliday = publicHolidays.contains(day);
    return holidays.allow(isHoliday)
        ? Optional.empty()
        : Optional.of(isHoliday ? "not on public holidays" : "on public holidays only");
  }

  /**
   * When it next holds: {@code from} itself, or later within that time; empty when not.
   *
   * @param publicHolidays those within that time
   */
  public Optional<Instant> opensWithin(Instant from, Duration within, ZoneId zone, Set<LocalDate> publicHolidays) {
    var last = from.plus(within);
    return edges(from, last, zone)
        .filter(at -> !at.isBefore(from) && !at.isAfter(last))
        .sorted()
        .filter(at -> availableAt(at, zone, publicHolidays))
        .findFirst();
  }

  /** Every instant at which something may begin to hold. */
  private Stream<Instant> edges(Instant from, Instant last, ZoneId zone) {
    var edges = new ArrayList<Instant>();
    edges.add(from);
    away.forEach(one -> edges.add(one.until()));
    var lastDay = last.atZone(zone).toLocalDate();
    for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(lastDay); day = day.plusDays(1)) {
      edges.add(day.atStartOfDay(zone).toInstant());
      for (var hours : weekly) {
        edges.add(day.atTime(hours.from()).atZone(zone).toInstant());
      }
    }
    return edges.stream();
  }

  /** Whether it can hold at all: false when what is said excludes itself, whatever the year and its holidays. */
  public boolean everOpens() {
    if (on.isEmpty()) {
      return true; // Dates off end one day, and each weekly hour comes again.
    }
    return on.stream().flatMap(dates -> dates.from().datesUntil(dates.to().plusDays(1)))
        .filter(day -> off.stream().noneMatch(dates -> dates.contains(day)))
        .anyMatch(day -> weekly.isEmpty() || weekly.stream().anyMatch(hours -> hours.touch(day)));
  }
}
