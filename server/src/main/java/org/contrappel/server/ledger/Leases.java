package org.contrappel.server.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes, renews and gives back lanes. Time is an argument; a clock that runs wrong may move a lease too early, but the
 * epoch still lets only the last taker write.
 */
public final class Leases {

  private final LedgerRedis redis;
  private final Duration validity;

  /** @param validity how long an unrenewed lease keeps others out */
  public Leases(LedgerRedis redis, Duration validity) {
    this.redis = redis;
    this.validity = validity;
  }

  /**
   * Takes a lane that is free, has run out, or was this owner's: a node that was killed comes back under its own name
   * without waiting.
   *
   * @return empty when another holds it
   */
  public Optional<Lease> take(Lane lane, String owner, Instant now) {
    var answer = redis.run(
        Script.LEASE_TAKE,
        new Arguments().key(LaneKeys.lease(lane)).add(owner).add(now.toEpochMilli()).add(until(now)));
    long epoch = answer.number(0);
    return epoch == 0 ? Optional.empty() : Optional.of(new Lease(lane, owner, epoch));
  }

  /** Whether it is still ours; then it is valid anew from now on. */
  public boolean renew(Lease lease, Instant now) {
    return redis.runForNumber(Script.LEASE_RENEW, named(lease).add(until(now))) == 1;
  }

  /** Gives the lane back at once. Does nothing when it is no longer ours. */
  public void release(Lease lease) {
    redis.runForNumber(Script.LEASE_RELEASE, named(lease));
  }

  private static Arguments named(Lease lease) {
    return new Arguments().key(LaneKeys.lease(lease.lane())).add(lease.owner()).add(lease.epoch());
  }

  private long until(Instant now) {
    return now.plus(validity).toEpochMilli();
  }
}
