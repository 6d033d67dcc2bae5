package org.contrappel.server.ledger;

import java.time.Duration;

/** Puts items into a lane's inbox. Any node may; only the lane's owner reads. */
@FunctionalInterface
public interface Inbox {

  /** How long an item put twice is recognised: far longer than anyone repeats a lost answer or a webhook. */
  Duration REMEMBERED = Duration.ofHours(1);

  /**
   * Puts one item; kept when this returns.
   *
   * @param once names the happening itself: the same name within the hour puts nothing again. A call event has one of
   *     its own; else draw a UUID
   * @return the item's id, the earlier one when it was there already
   * @throws LedgerUnavailable when no answer came; put it again under the same name
   */
  String put(Lane lane, String kind, String json, String once);
}
