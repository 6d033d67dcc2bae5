package org.contrappel.server.ledger;

import java.time.Instant;

/** What an append answers to; it is done with in the same stroke. */
public sealed interface Handled {

  /** An item of the inbox, which is thereby passed and trimmed. */
  record Item(String id) implements Handled {}

  /** A timer that was due at this instant, which is thereby removed. */
  record Due(String timer, Instant at) implements Handled {}

  /** Nothing: an append out of its own. */
  record Nothing() implements Handled {}
}
