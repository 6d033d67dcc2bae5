package org.contrappel.server.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Takes, renews and gives back lanes. Time is an argument; a clock that runs wrong may move a lease too early, but the
 * epoch still lets only the last taker write.
 */
public interface Leases {

  /**
   * Takes a lane that is free, has run out, or was this owner's: a node that was killed comes back under its own name
   * without waiting.
   *
   * @return empty when another holds it
   */
  Optional<Lease> take(Lane lane, String owner, Instant now);

  /** Whether it is still ours; then it is valid anew from now on. */
  boolean renew(Lease lease, Instant now);

  /** Gives the lane back at once. Does nothing when it is no longer ours. */
  void release(Lease lease);
}
