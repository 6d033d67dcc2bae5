package org.contrappel.server.lane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's clock. */
public final class WallClock implements Timekeeper, AutoCloseable {

  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor alarms;

  public WallClock(InstantSource clock) {
    this.clock = clock;
    this.alarms = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("timekeeper").daemon().factory());
    this.alarms.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public Wake wakeAt(Instant at, Runnable wake) {
    var nanos = Math.max(0, Duration.between(clock.instant(), at).toNanos());
    var alarm = alarms.schedule(wake, nanos, TimeUnit.NANOSECONDS);
    return () -> alarm.cancel(false);
  }

  @Override
  public void close() {
    alarms.shutdownNow();
  }
}
