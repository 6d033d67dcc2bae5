package org.contrappel.incident.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.stream.Stream;

/** The clock on the wall of a site, which is put forward in spring and back in autumn. */
public final class WallClock {
  private static final int DAYS_LOOKED_AT = 2;

  private WallClock() {}

  /**
   * The first instant, {@code from} itself or later, at which the clock shows this time. Where it is put forward over that
   * time, the instant at which it is; where it shows the time twice, either counts.
   */
  public static Instant next(LocalTime time, Instant from, ZoneId zone) {
    var today = from.atZone(zone).toLocalDate();
    return Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS_LOOKED_AT)
        .flatMap(day -> shown(day.atTime(time), zone.getRules()))
        .filter(at -> !at.isBefore(from))
        .findFirst().orElseThrow();
  }

  /** Once on most days; twice, in order, where the clock was put back over it. */
  private static Stream<Instant> shown(LocalDateTime local, ZoneRules rules) {
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? Stream.of(rules.getTransition(local).getInstant())
        : offsets.stream().map(local::toInstant);
  }
}
