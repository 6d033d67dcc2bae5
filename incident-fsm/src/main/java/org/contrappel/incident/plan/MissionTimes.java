package org.contrappel.incident.plan;

import java.time.Duration;

/**
 * How long whoever was sent may take from one point to the next; each is asked for on a call when it is due.
 *
 * @param announce from accepting to saying that he is on his way; zero: it is not asked for
 * @param arrival from there to being on the spot
 * @param findings from there to saying what he found
 * @param allClear from there to giving the all clear with his own code
 * @param again how often he is called again when he cannot be reached or is not ready, 0 to 9
 * @param after the pause before each of those
 */
public record MissionTimes(
    Duration announce, Duration arrival, Duration findings, Duration allClear, int again, Duration after) {
  /** A guard may be in the building already; what is shorter is a slip of the pen. */
  public static final Duration SHORTEST = Duration.ofSeconds(10);
  public static final Duration LONGEST = Duration.ofHours(4);
  public static final MissionTimes USUAL = new MissionTimes(
      Duration.ZERO, Duration.ofMinutes(30), Duration.ofMinutes(20), Duration.ofMinutes(20), 1, Duration.ofMinutes(2));
}
