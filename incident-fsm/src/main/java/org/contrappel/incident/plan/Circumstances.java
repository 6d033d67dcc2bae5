package org.contrappel.incident.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a plan may look at besides its own position.
 *
 * @param zone the site's time zone
 * @param holidays the public holidays around that time; may be empty
 * @param trips how many signals of a fault or danger the incident has, the first included
 * @param known how many signals the incident has in all; {@link PlanStep.Recheck} compares it
 */
public record Circumstances(Instant at, ZoneId zone, Set<LocalDate> holidays, Armed armed, int trips, int known) {
  public Circumstances {
    holidays = Set.copyOf(holidays);
  }
}
