package org.contrappel.server.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The public holidays of a country, or of one of its regions. Safe for use by many threads. */
public final class Holidays {
  private final HolidayManager manager;
  private final String[] region;

  private Holidays(HolidayManager manager, String[] region) {
    this.manager = manager;
    this.region = region;
  }

  /**
   * @param country as ISO 3166: {@code fr}
   * @param region as Jollyday names it, for instance {@code 67} (Bas-Rhin), parts of parts behind a dash; empty: none
   * @throws IllegalArgumentException with a sentence when the country or region is not known
   */
  public static Holidays of(String country, String region) {
    var code = country.strip().toLowerCase(Locale.ROOT);
    if (!HolidayManager.getSupportedCalendarCodes().contains(code.toUpperCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "calendar.country '%s' has no calendar of public holidays. Write a country's two letters, such as fr."
              .formatted(country));
    }
    var manager = HolidayManager.getInstance(ManagerParameters.create(code));
    var parts = region.isBlank() ? new String[0] : region.strip().split("-");
    var known = manager.getCalendarHierarchy();
    for (var part : parts) {
      known = known == null ? null : known.getChildren().get(part);
    }
    if (known == null) {
      throw new IllegalArgumentException(
          "calendar.region '%s' is no region of %s. Leave it empty, or write one of %s.".formatted(
              region, code, manager.getCalendarHierarchy().getChildren().keySet().stream().sorted().toList()));
    }
    return new Holidays(manager, parts);
  }

  /** The public holidays from one day to another, both included. */
  public Set<LocalDate> between(LocalDate from, LocalDate to) {
    return manager.getHolidays(from, to, HolidayType.PUBLIC_HOLIDAY, Arrays.copyOf(region, region.length)).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
