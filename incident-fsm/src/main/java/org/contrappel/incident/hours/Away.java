package org.contrappel.incident.hours;

import java.time.Instant;

/**
 * A stretch of time during which hours do not hold, whatever else they say.
 *
 * @param until the first instant after it
 * @param why a clause such as {@code absent until 3 December}; shown, never empty
 */
public record Away(Instant from, Instant until, String why) {
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
