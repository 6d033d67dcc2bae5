package org.contrappel.server.lane;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting between two attempts, which ends at once when the whole is closed. */
final class Pause {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration length;

  Pause(Duration length) {
    this.length = length;
  }

  /** Whether to try again: false once closed. */
  boolean thenAgain() {
    try {
      return !closed.await(length.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  void close() {
    closed.countDown();
  }
}
