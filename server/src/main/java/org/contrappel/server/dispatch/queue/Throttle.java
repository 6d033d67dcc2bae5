package org.contrappel.server.dispatch.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.contrappel.server.lane.Timekeeper;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Sighting;

/**
 * Lets calls begin when the {@link CallQueue} says so. What waits is an order on disk: who closes leaves it to the next.
 * Safe for many threads; no method waits.
 */
public final class Throttle implements AutoCloseable {
  private final CallQueue queue;
  private final Timekeeper time;
  private final Executor threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Runnable> deeds = new HashMap<>();
  /** Those that begin at this moment, each with whether it was taken back meanwhile. */
  private final Map<String, Boolean> beginning = new HashMap<>();
  private PhoneNetwork network;
  private CallListener reports;
  private boolean open;
  private Instant wakeAt;
  private Timekeeper.Wake wake;

  /** @param threads what begins calls and asks the network */
  public Throttle(Budget budget, Timekeeper time, Executor threads) {
    this.queue = new CallQueue(budget);
    this.time = time;
    this.threads = threads;
  }

  /** Until now calls were counted and none was begun. */
  public void open(PhoneNetwork asked, CallListener told) {
    locked(() -> {
      network = asked;
      reports = told;
      open = true;
      return open;
    });
    look();
  }

  /**
   * The call begins when its turn comes; the same attempt once, however often it is asked for.
   *
   * @param begin places it, and reports its end should it not come to that
   */
  public void submit(Wanted wanted, Runnable begin) {
    if (locked(() -> queue.submit(wanted) && deeds.put(wanted.attempt(), begin) == null)) {
      look();
    }
  }

  /**
   * Has something done right after a call that waits has begun.
   *
   * @return false when it does not wait, or not any more: nothing is kept then
   */
  public boolean afterBeginning(String attempt, Runnable deed) {
    return locked(() -> deeds.computeIfPresent(attempt, (_, begin) -> () -> {
      begin.run();
      deed.run();
    }) != null);
  }

  /**
   * Takes back a call that waits. It is reported as not answered, as a network reports a call that is ended while it
   * rings; that it never rang shows in the register by the missing fact. One that begins at this moment is not the
   * network's yet, which would know of no such call: the network is asked to end it as soon as it has it.
   *
   * @return false when it is for the network to end it
   */
  public boolean withdraw(String attempt) {
    var waited = locked(() -> {
      deeds.remove(attempt);
      return queue.withdraw(attempt);
    });
    if (waited) {
      reports.ended(attempt, LineEnd.NO_ANSWER, time.instant());
      return true;
    }
    return locked(() -> beginning.computeIfPresent(attempt, (_, _) -> true) != null);
  }

  /** The network has this call. */
  public void seen(String attempt) {
    locked(() -> {
      queue.seen(attempt, time.instant());
      return deeds.remove(attempt);
    });
  }

  /** Somebody calls us. @return whether there is a line for him, and then he has it */
  public boolean letIn(String call) {
    return locked(() -> queue.letIn(call, time.instant()));
  }

  /** The call is over. */
  public void ended(String attempt) {
    locked(() -> {
      queue.ended(attempt);
      return deeds.remove(attempt);
    });
    look();
  }

  /** Nobody knows what became of the call. */
  public void lost(String attempt) {
    locked(() -> {
      queue.lost(attempt);
      return deeds.remove(attempt);
    });
    look();
  }

  public Picture picture() {
    return locked(() -> queue.picture(time.instant()));
  }

  /** What the queue decided, with the deed of the call that begins. */
  private record Step(Next next, String attempt, Runnable begin) {}

  private void look() {
    var step = locked(() -> {
      if (!open) {
        return null;
      }
      var next = queue.next(time.instant());
      next.giveUp().forEach(deeds::remove);
      var attempt = next.begin().orElse(null);
      var begin = attempt == null ? null : deeds.remove(attempt);
      if (begin != null) {
        beginning.put(attempt, false);
      }
      return new Step(next, attempt, begin);
    });
    if (step == null) {
      return;
    }
    if (step.begin() != null) {
      threads.execute(() -> begin(step.attempt(), step.begin()));
    }
    // A full trunk is to the call as no trunk: its plan says how patient to be with that.
    step.next().giveUp().forEach(attempt -> reports.ended(attempt, LineEnd.NETWORK_DOWN, time.instant()));
    step.next().doubtful().forEach(held -> threads.execute(() -> ask(held)));
    step.next().lookAgain().ifPresent(this::lookAt);
  }

  private void begin(String attempt, Runnable deed) {
    try {
      deed.run();
    } finally {
      if (Boolean.TRUE.equals(locked(() -> beginning.remove(attempt)))) {
        network.hangUp(attempt);
      }
    }
  }

  private void ask(Next.Held held) {
    if (!(network.witness(held.attempt(), held.since()) instanceof Sighting.Alive)) {
      lost(held.attempt());
    }
  }

  /** The earliest wake stands: looking once too often does no harm. */
  private void lookAt(Instant at) {
    locked(() -> {
      if (!open || wakeAt != null && !at.isBefore(wakeAt)) {
        return wake;
      }
      if (wakeAt != null) {
        wake.cancel();
      }
      wakeAt = at;
      return wake = time.wakeAt(at, this::woken);
    });
  }

  private void woken() {
    locked(() -> wakeAt = null);
    threads.execute(this::look);
  }

  private <T> T locked(Supplier<T> deed) {
    lock.lock();
    try {
      return deed.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    locked(() -> {
      open = false;
      if (wakeAt != null) {
        wake.cancel();
      }
      return wakeAt = null;
    });
  }
}
