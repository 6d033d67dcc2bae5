package org.contrappel.server.phones;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every few seconds for telephones whose session ended without a word. */
public final class LookingAround implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(15);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("phones-").factory());

  public LookingAround(SessionPhones phones) {
    clock.scheduleWithFixedDelay(phones::removeEnded, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
