package org.contrappel.server.switchboard;

import java.time.Duration;

/**
 * How long is waited at each point.
 *
 * @param ring so long a caller waits for somebody to claim him, each time he waits
 * @param leads whether the machine leads a caller before anybody is rung for him
 */
public record Patience(Duration ring, boolean leads) {
  public static final Patience USUAL = new Patience(Duration.ofSeconds(45), true);

  /** Whoever the machine leads for longer than that has an operator rung for him. */
  static final Duration LEADING = Duration.ofMinutes(15);

  /** Whoever claimed a call is with the caller by then, or is not coming. */
  static final Duration CLAIM = Duration.ofSeconds(30);

  /** A call of ours is answered and its operator there by then; it may have waited for a line. */
  static final Duration PLACED = Duration.ofMinutes(6);

  /** The last sentence is said by then. */
  static final Duration FAREWELL = Duration.ofSeconds(30);

  public Patience {
    if (ring.toSeconds() < 5 || ring.toMinutes() >= 10) {
      throw new IllegalArgumentException("A caller waits from 5 seconds to 10 minutes for somebody to claim him.");
    }
  }
}
