package org.contrappel.incident.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same hours on some days of every week, by the clock on the wall.
 *
 * @param days on which they begin; never empty
 * @param to when they end; not after {@code from} means on the next day, so that 00:00 to 00:00 is the whole day
 */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  public WeeklyHours {
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    if (days.isEmpty()) {
      throw new UnreadableHours("hours on no day never open", "name a day, such as mon-fri 08:00-18:00");
    }
    if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
      throw new UnreadableHours(
          "hours from %s to %s never open".formatted(from, to), "write 00:00-24:00 for the whole day");
    }
  }

  /** One opening. @param end the first instant after it */
  public record Opening(LocalDateTime begin, LocalDateTime end) {
    boolean contains(LocalDateTime at) {
      return !at.isBefore(begin) && at.isBefore(end);
    }
  }

  @JsonCreator
  static WeeklyHours of(String written) {
    return HoursText.weekly(written);
  }

  /** The opening that begins on this day. */
  public Optional<Opening> beginningOn(LocalDate day) {
    if (!days.contains(day.getDayOfWeek())) {
      return Optional.empty();
    }
    var lastDay = to.isAfter(from) ? day : day.plusDays(1);
    return Optional.of(new Opening(day.atTime(from), lastDay.atTime(to)));
  }

  /** Whether they hold then; hours over midnight may have begun the day before. */
  public boolean contains(LocalDateTime at) {
    var today = at.toLocalDate();
    return beginningOn(today).filter(opening -> opening.contains(at)).isPresent()
        || beginningOn(today.minusDays(1)).filter(opening -> opening.contains(at)).isPresent();
  }

  /** Whether they hold at any time of this day. */
  boolean touch(LocalDate day) {
    return beginningOn(day).isPresent()
        || beginningOn(day.minusDays(1)).filter(opening -> opening.end().isAfter(day.atStartOfDay())).isPresent();
  }

  /** As it is written: {@code mon,tue,fri 22:00-06:00}; without days when it is every day. */
  @JsonValue
  public String written() {
    var end = to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    var hours = from + "-" + end;
    return days.size() == DayOfWeek.values().length ? hours : dayWords() + " " + hours;
  }

  private String dayWords() {
    return Arrays.stream(DayOfWeek.values()).filter(days::contains).map(WeeklyHours::word)
        .collect(Collectors.joining(","));
  }

  static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** Every day from one to another, over the end of the week if need be. */
  static Set<DayOfWeek> span(DayOfWeek first, DayOfWeek last) {
    var days = EnumSet.of(first);
    for (var day = first; day != last; ) {
      day = day.plus(1);
      days.add(day);
    }
    return days;
  }
}
