package org.contrappel.launcher.keep;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where a kept part stands, for those who wait for it. */
final class Life {

  /** Where it stands. */
  enum Phase {
    STARTING,
    READY,
    FAILED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Phase phase = Phase.STARTING;
  private String why = "";
  private int timesReady;

  void becomes(Phase next, String reason) {
    lock.lock();
    try {
      phase = next;
      why = reason;
      timesReady += next == Phase.READY ? 1 : 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int timesReady() {
    lock.lock();
    try {
      return timesReady;
    } finally {
      lock.unlock();
    }
  }

  /** A part that fails at its very first start is not tried again: something is wrong with how it is started. */
  boolean neverReady() {
    return timesReady() == 0;
  }

  void await(Part part, int times, Duration patience) {
    lock.lock();
    try {
      var left = patience.toNanos();
      while (phase != Phase.READY || timesReady < times) {
        if (phase == Phase.FAILED && timesReady == 0) {
          throw new PartFailed(part, why);
        }
        if (left <= 0) {
          throw new PartFailed(part, "is not ready after " + patience.toSeconds() + " s");
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailed(part, "was no longer waited for");
    } finally {
      lock.unlock();
    }
  }
}
