package org.contrappel.launcher.keep;

import java.time.Duration;

/**
 * How long to wait before a part that died is started again: at first hardly at all, then twice as long each time, until
 * it has lived long enough to count as well.
 *
 * @param next the wait before the next start
 */
record Backoff(Duration next) {
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  /** A person on the line waits for a server that died: only what dies at once, again and again, is kept waiting. */
  private static final Duration WELL = Duration.ofSeconds(5);

  static Backoff fresh() {
    return new Backoff(FIRST);
  }

  /** After a life of this length. */
  Backoff after(Duration lived) {
    if (lived.compareTo(WELL) >= 0) {
      return fresh();
    }
    var doubled = next.multipliedBy(2);
    return new Backoff(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
  }
}
