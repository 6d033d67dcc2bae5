package org.contrappel.server.lane;

import java.time.Instant;

/** What a lane is to decide about. */
public sealed interface Input {

  /**
   * Something put into the inbox.
   *
   * @param id grows with every item of the lane
   * @param json as it was put
   */
  record Item(String id, String kind, String json) implements Input {}

  /**
   * A timer that was due.
   *
   * @param at when it was due, which may be long ago
   */
  record Due(String timer, String payload, Instant at) implements Input {}
}
