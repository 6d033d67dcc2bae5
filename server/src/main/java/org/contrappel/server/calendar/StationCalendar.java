package org.contrappel.server.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a station's days and hours mean.
 *
 * @param zone where a site names none of its own
 */
public record StationCalendar(ZoneId zone, Holidays holidays) {
  /** An incident is over long before; nothing that is decided looks further ahead. */
  private static final int DAYS_AHEAD = 60;

  /** @throws IllegalArgumentException with a sentence when something is not known */
  public static StationCalendar of(String zone, String country, String region) {
    return new StationCalendar(zone(zone), Holidays.of(country, region));
  }

  /** @throws IllegalArgumentException with a sentence when there is no such zone */
  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id.strip());
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "time.zone '%s' is no time zone. Write one such as Europe/Paris or Indian/Reunion.".formatted(id), unknown);
    }
  }

  /** The site's own zone where it names one. @param ofSite null: it names none */
  public ZoneId zone(ZoneId ofSite) {
    return ofSite == null ? zone : ofSite;
  }

  /** The public holidays from the day before to 60 days after. */
  public Set<LocalDate> holidaysAround(Instant at, ZoneId where) {
    var day = at.atZone(where).toLocalDate();
    return holidays.between(day.minusDays(1), day.plusDays(DAYS_AHEAD));
  }
}
