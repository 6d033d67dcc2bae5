package org.contrappel.incident.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what people write about time. Every method throws {@link UnreadableHours}, whose message says what is wrong and
 * what to write.
 */
public final class HoursText {
  private static final Pattern WEEKLY = Pattern.compile("(?:([a-z,-]+) )?([0-9:]{5})-([0-9:]{5})");
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5})(s|m|h|d)");
  private static final String LIKE = "write it like mon-fri 08:00-18:00, sat,sun 10:00-12:00 or 22:00-06:00";

  private HoursText() {}

  /**
   * All that may be said of one availability, each part as it is written; a part that is not said is null.
   *
   * @param holidays {@code open}, {@code closed} or {@code only}
   */
  public static Availability availability(List<String> weekly, List<String> on, List<String> off, String holidays) {
    var read = new Availability(
        all(weekly).stream().map(HoursText::weekly).toList(), all(on).stream().map(HoursText::dates).toList(),
        all(off).stream().map(HoursText::dates).toList(), holidays(holidays));
    if (!read.everOpens()) {
      throw new UnreadableHours(
          "these hours never open",
          "the dates on are all dates off, or on days without weekly hours; correct one of them");
    }
    return read;
  }

  /** {@code mon-fri 08:00-18:00}, {@code sat,sun 10:00-12:00}, {@code 22:00-06:00} (every day, over midnight). */
  public static WeeklyHours weekly(String written) {
    var parts = WEEKLY.matcher(flat(written));
    if (!parts.matches()) {
      throw new UnreadableHours("'" + written + "' are no weekly hours", LIKE);
    }
    var days = parts.group(1) == null ? EnumSet.allOf(DayOfWeek.class) : days(parts.group(1));
    var end = parts.group(3).equals("24:00") ? LocalTime.MIDNIGHT : time(parts.group(3));
    return new WeeklyHours(days, time(parts.group(2)), end);
  }

  /** {@code 2026-12-24}, or {@code 2026-12-24/2027-01-02}: the first day and the last. */
  public static Dates dates(String written) {
    var days = flat(written).split(" ?/ ?", -1);
    if (days.length > 2) {
      throw new UnreadableHours("'" + written + "' is no date", "write 2026-12-24, or 2026-12-24/2027-01-02");
    }
    return new Dates(date(days[0]), date(days[days.length - 1]));
  }

  /** {@code open} (also when null), {@code closed} or {@code only}. */
  public static PublicHolidays holidays(String written) {
    return switch (written == null ? "open" : flat(written)) {
      case "open" -> PublicHolidays.OPEN;
      case "closed" -> PublicHolidays.CLOSED;
      case "only" -> PublicHolidays.ONLY;
      default -> throw new UnreadableHours("holidays: '" + written + "' is not known", "write open, closed or only");
    };
  }

  /** {@code 08:00}. */
  public static LocalTime time(String written) {
    try {
      if (flat(written).matches("[0-9]{2}:[0-9]{2}")) {
        return LocalTime.parse(flat(written));
      }
    } catch (DateTimeException wrong) {
      // told below
    }
    throw new UnreadableHours("'" + written + "' is no time of day", "write it like 08:00, from 00:00 to 23:59");
  }

  /** {@code 30m}, {@code 24h}, {@code 7d}. */
  public static Duration length(String written) {
    var parts = LENGTH.matcher(flat(written));
    if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
      throw new UnreadableHours("'" + written + "' is no length of time", "write it like 30m, 24h or 7d");
    }
    var amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static LocalDate date(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException wrong) {
      throw new UnreadableHours("'" + written + "' is no date", "write 2026-12-24, or 2026-12-24/2027-01-02");
    }
  }

  private static Set<DayOfWeek> days(String written) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var part : written.split(",", -1)) {
      var ends = part.split("-", -1);
      if (ends.length > 2) {
        throw new UnreadableHours("'" + part + "' is no span of days", LIKE);
      }
      days.addAll(WeeklyHours.span(day(ends[0]), day(ends[ends.length - 1])));
    }
    return days;
  }

  private static DayOfWeek day(String word) {
    for (var day : DayOfWeek.values()) {
      if (WeeklyHours.word(day).equals(word)) {
        return day;
      }
    }
    throw new UnreadableHours("'" + word + "' is no day", "use mon, tue, wed, thu, fri, sat, sun");
  }

  private static List<String> all(List<String> parts) {
    return parts == null ? List.of() : parts;
  }

  private static String flat(String written) {
    return written == null ? "" : written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
