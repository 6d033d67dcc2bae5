package org.contrappel.server.lane;

import java.time.Instant;
import java.time.InstantSource;

/** The time, and being woken at a time. Tests hand in one that skips. */
public interface Timekeeper extends InstantSource {

  /**
   * Runs something short at an instant, at once when that has passed. It may run on the calling thread.
   *
   * @return takes the order back
   */
  Wake wakeAt(Instant at, Runnable wake);

  /** An order to be woken. */
  @FunctionalInterface
  interface Wake {

    void cancel();
  }
}
