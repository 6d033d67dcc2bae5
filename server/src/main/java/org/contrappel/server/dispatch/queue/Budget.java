package org.contrappel.server.dispatch.queue;

import java.time.Duration;

/**
 * What the trunk bears.
 *
 * @param lines how many calls may be alive at once, 1 to 1,000
 * @param perSecond how many may begin in any second, 1 to 1,000: they are spaced, so that one that is urgent never waits
 *     for a burst to be paid off
 * @param reserved how many of the lines only urgent calls may take; one line at least is always left to the rest
 */
public record Budget(int lines, int perSecond, int reserved) {
  private static final int MOST = 1_000;

  public Budget {
    check("trunk.lines (CONTRAPPEL_TRUNK_LINES)", lines, 1);
    check("trunk.rate (CONTRAPPEL_TRUNK_RATE)", perSecond, 1);
    check("trunk.reserve (CONTRAPPEL_TRUNK_RESERVE)", reserved, 0);
    reserved = Math.min(reserved, lines - 1);
  }

  /** From the beginning of one call to the next. */
  Duration spacing() {
    // Rounded up, or the last of them would begin within the second.
    return Duration.ofNanos(Math.ceilDiv(1_000_000_000L, perSecond));
  }

  private static void check(String name, int value, int least) {
    if (value < least || value > MOST) {
      throw new IllegalArgumentException(
          "%s must be a whole number from %d to %d, not: %d".formatted(name, least, MOST, value));
    }
  }
}
