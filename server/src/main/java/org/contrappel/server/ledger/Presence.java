package org.contrappel.server.ledger;

import java.time.Instant;
import java.util.Optional;

/** When operators last gave a sign of life, whichever node they gave it to. No part of the register. */
public interface Presence {

  void seen(String operator, Instant at);

  /** Empty when he was never seen, or not for hours. */
  Optional<Instant> last(String operator);

  /** He did something himself; being seen is what his desk does for him too. */
  void acted(String operator, Instant at);

  /** Empty when he did nothing, or not for hours. */
  Optional<Instant> lastDeed(String operator);
}
