package org.contrappel.incident.evidence.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people at the station say and write them. */
record Moments(ZoneId zone) {
  private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("H' h 'mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  String spoken(Instant at) {
    return at == null ? Sheet.UNKNOWN : SPOKEN.format(at.atZone(zone));
  }

  String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  String written(Instant at) {
    return at == null ? Sheet.UNKNOWN : WRITTEN.format(at.atZone(zone));
  }

  /** {@code absent} when it was never seen. */
  String clock(Instant at, String absent) {
    return at == null ? absent : CLOCK.format(at.atZone(zone));
  }
}
