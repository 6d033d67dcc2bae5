package org.contrappel.server.assembly;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.contrappel.server.health.StationHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the station's health every few seconds, whether or not anybody asks. */
final class Looking implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
  private static final long EVERY_SECONDS = 5;
  private final ScheduledThreadPoolExecutor clockwork =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("health").daemon().factory());

  /** Begins one round from now: at its start a station has nothing yet. */
  Looking(StationHealth health) {
    clockwork.scheduleWithFixedDelay(() -> look(health), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private static void look(StationHealth health) {
    try {
      health.look();
    } catch (RuntimeException ours) { // a bug of ours must not end the looking
      LOG.error("The station's health could not be looked at", ours);
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
