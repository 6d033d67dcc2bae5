package org.contrappel.server.dispatch.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * A call that is to be placed.
 *
 * @param attempt the attempt's id
 * @param priority its incident's, 0 (first) to 9 (last)
 * @param urgent a person may be in danger: it goes before all that are not
 * @param since when it was asked for, which may have been long before a restart
 */
public record Wanted(String attempt, int priority, boolean urgent, Instant since) {
  /** So much waiting counts as much as one step of priority. */
  static final Duration ONE_PRIORITY = Duration.ofSeconds(20);

  /** How long after its turn it is given up. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Calls go in the order of their turns, which never move: one is overtaken only by those asked for a little later. */
  Instant turn() {
    return since.plus(ONE_PRIORITY.multipliedBy(priority));
  }

  /**
   * When it is given up, 2 to 5 minutes after it was asked for. The limit goes with the turn: were it the same for all, a
   * trunk that is overloaded for long would serve nobody but those whose turn comes first.
   */
  Instant limit() {
    return turn().plus(PATIENCE);
  }
}
