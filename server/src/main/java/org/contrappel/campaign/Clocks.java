package org.contrappel.campaign;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Brings the telephone's instants and the register's together.
 *
 * @param nanos {@link System#nanoTime} at {@code instant}
 */
record Clocks(long nanos, Instant instant) {
  static Clocks now(InstantSource clock) {
    return new Clocks(System.nanoTime(), clock.instant());
  }

  Instant at(long nanoTime) {
    return instant.plusNanos(nanoTime - nanos);
  }
}
