package org.contrappel.server.ledger;

import java.time.Duration;
import java.util.Optional;

/**
 * Conversations of live calls, written by whichever node has the call. They stand outside the lane's owner: a caller
 * must not wait for a lane. Each is kept for a day after its last turn. No code ever comes here.
 */
public interface Conversations {

  /** How long one is kept after its last turn. */
  Duration KEPT = Duration.ofDays(1);

  /** @param turn from 1, greater with each storing */
  record Stored(long turn, String json) {}

  Optional<Stored> read(Lane lane, String attempt);

  /**
   * Stores the turn after the one that was read. The same turn with the same JSON again is success.
   *
   * @param readAt the turn it went on from, 0 for a new conversation
   * @return false when another node went on with it meanwhile: read again
   */
  boolean store(Lane lane, String attempt, long readAt, String json);
}
