package org.contrappel.server.ledger.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lease;
import org.contrappel.server.ledger.Leases;

/** The leases in memory. */
final class MemoryLeases implements Leases {
  private final MemoryLedger ledger;
  private final Duration validity;

  MemoryLeases(MemoryLedger ledger, Duration validity) {
    this.ledger = ledger;
    this.validity = validity;
  }

  @Override
  public Optional<Lease> take(Lane lane, String owner, Instant now) {
    var kept = ledger.lane(lane);
    synchronized (kept) {
      if (!kept.owner.isEmpty() && !kept.owner.equals(owner) && kept.heldUntil.isAfter(now)) {
        return Optional.empty();
      }
      kept.epoch++;
      kept.owner = owner;
      kept.heldUntil = now.plus(validity);
      return Optional.of(new Lease(lane, owner, kept.epoch));
    }
  }

  @Override
  public boolean renew(Lease lease, Instant now) {
    var kept = ledger.lane(lease.lane());
    synchronized (kept) {
      var mine = isOf(kept, lease);
      kept.heldUntil = mine ? now.plus(validity) : kept.heldUntil;
      return mine;
    }
  }

  /** The epoch moves on, so that nothing still under way can be written. */
  @Override
  public void release(Lease lease) {
    var kept = ledger.lane(lease.lane());
    synchronized (kept) {
      if (isOf(kept, lease)) {
        kept.epoch++;
        kept.owner = "";
        kept.heldUntil = Instant.MIN;
      }
    }
  }

  private static boolean isOf(MemoryLane kept, Lease lease) {
    return kept.owner.equals(lease.owner()) && kept.epoch == lease.epoch();
  }
}
