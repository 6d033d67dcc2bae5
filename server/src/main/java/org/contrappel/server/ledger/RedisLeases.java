package org.contrappel.server.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The leases in Redis. */
public final class RedisLeases implements Leases {

  private final LedgerRedis redis;
  private final Duration validity;

  /** @param validity how long an unrenewed lease keeps others out */
  public RedisLeases(LedgerRedis redis, Duration validity) {
    this.redis = redis;
    this.validity = validity;
  }

  @Override
  public Optional<Lease> take(Lane lane, String owner, Instant now) {
    var answer = redis.run(
        Script.LEASE_TAKE,
        new Arguments().key(LaneKeys.lease(lane)).add(owner).add(now.toEpochMilli()).add(until(now)));
    long epoch = answer.number(0);
    return epoch == 0 ? Optional.empty() : Optional.of(new Lease(lane, owner, epoch));
  }

  @Override
  public boolean renew(Lease lease, Instant now) {
    return redis.runForNumber(Script.LEASE_RENEW, named(lease).add(until(now))) == 1;
  }

  @Override
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
