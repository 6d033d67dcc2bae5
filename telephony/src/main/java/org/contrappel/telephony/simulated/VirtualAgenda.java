package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** An agenda whose time passes only when it is told to, and is also the clock of whoever lives by it. */
final class VirtualAgenda implements Agenda, InstantSource {
  private final DueQueue queue = new DueQueue();
  private final Runnable afterEveryDeed;
  private Instant now;

  VirtualAgenda(Instant start, Runnable afterEveryDeed) {
    this.now = start;
    this.afterEveryDeed = afterEveryDeed;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public Instant instant() {
    return now();
  }

  @Override
  public synchronized void at(Instant due, Runnable deed) {
    queue.add(due.isBefore(now) ? now : due, deed);
  }

  /** Does everything that falls due in this time; what a deed throws is thrown here. */
  void letPass(Duration time) {
    var until = now().plus(time);
    for (var due = take(until); due != null; due = take(until)) {
      due.deed().run();
      afterEveryDeed.run();
    }
    arrive(until);
  }

  private synchronized DueQueue.Due take(Instant until) {
    var due = queue.takeUntil(until);
    if (due != null) {
      now = due.at();
    }
    return due;
  }

  private synchronized void arrive(Instant until) {
    now = until;
  }
}
