package org.contrappel.server.health;

/**
 * How far the station's clock is off.
 *
 * @param offsetMillis what would have to be added to it; null when that is not known
 */
public record ClockOffset(Long offsetMillis, String sentence) {
  /** Further off, and what the register says does not fit what a panel or the police wrote down. */
  private static final long FAR_MILLIS = 1_000;
  private static final double SECOND = 1_000.0;

  static ClockOffset unknown(String why) {
    return new ClockOffset(null, why);
  }

  static ClockOffset of(long millis, String server) {
    var far = Math.abs(millis) / SECOND;
    return new ClockOffset(millis, Math.abs(millis) < FAR_MILLIS
        ? "The clock agrees with " + server + "."
        : "The clock is %.1f s %s %s: set it right.".formatted(far, millis < 0 ? "ahead of" : "behind", server));
  }

  boolean isFar() {
    return offsetMillis != null && Math.abs(offsetMillis) >= FAR_MILLIS;
  }
}
