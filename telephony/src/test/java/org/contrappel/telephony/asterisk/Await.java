package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for a time. */
final class Await {
  private Await() {}

  static void until(Duration atMost, String what, BooleanSupplier condition) {
    var end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited " + atMost + " in vain for " + what);
      }
      LockSupport.parkNanos(5_000_000);
    }
  }
}
