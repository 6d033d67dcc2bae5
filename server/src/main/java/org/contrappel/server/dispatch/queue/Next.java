package org.contrappel.server.dispatch.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done now.
 *
 * @param begin the attempt to be placed; it holds a line from now on
 * @param giveUp attempts that waited too long and are not in the queue any more
 * @param doubtful calls that hold a line for longer than a call can last while others wait for one: are they alive?
 * @param lookAgain when to ask again even if nothing happens, later than now; empty when there is no need to
 */
public record Next(Optional<String> begin, List<String> giveUp, List<Held> doubtful, Optional<Instant> lookAgain) {

  /** A call that holds a line since then. */
  public record Held(String attempt, Instant since) {}
}
