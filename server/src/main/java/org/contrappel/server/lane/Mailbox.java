package org.contrappel.server.lane;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.contrappel.server.ledger.Timer;

/**
 * What waits for a lane's thread: items in the order of the inbox, and the next timer. A due timer goes before the
 * items. Holds few items at a time; the rest waits in Redis.
 */
final class Mailbox {

  private static final int FULL = 1_000;
  private static final int ROOMY = FULL / 2;

  private final Timekeeper time;
  private final Runnable roomAgain;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Input.Item> items = new ArrayDeque<>();
  private boolean isWoken;
  private boolean isClosed;
  private boolean wasFull;

  /** @param roomAgain told when there is room again after there was none */
  Mailbox(Timekeeper time, Runnable roomAgain) {
    this.time = time;
    this.roomAgain = roomAgain;
  }

  void put(List<Input.Item> more) {
    locked(() -> {
      items.addAll(more);
      wasFull |= items.size() >= FULL;
    });
  }

  boolean hasRoom() {
    lock.lock();
    try {
      return !wasFull;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    locked(() -> isClosed = true);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      isWoken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the next input.
   *
   * @param timer the timer that comes next, if one is set
   * @return empty once closed
   */
  Optional<Input> next(Optional<Timer> timer) {
    lock.lock();
    try {
      while (!isClosed) {
        var now = present(timer);
        if (now.isPresent()) {
          return now;
        }
        await(timer.map(Timer::at));
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** The next input if it is there already, without waiting for it. */
  Optional<Input> nextNow(Optional<Timer> timer) {
    lock.lock();
    try {
      return isClosed ? Optional.empty() : present(timer);
    } finally {
      lock.unlock();
    }
  }

  private Optional<Input> present(Optional<Timer> timer) {
    if (timer.isPresent() && !timer.get().at().isAfter(time.instant())) {
      return timer.map(due -> new Input.Due(due.name(), due.payload(), due.at()));
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(take());
  }

  private Input.Item take() {
    var item = items.removeFirst();
    if (wasFull && items.size() <= ROOMY) {
      wasFull = false;
      roomAgain.run();
    }
    return item;
  }

  private void await(Optional<Instant> until) {
    isWoken = false;
    var wake = until.map(at -> time.wakeAt(at, () -> locked(() -> {})));
    try {
      while (!isWoken) {
        changed.awaitUninterruptibly();
      }
    } finally {
      wake.ifPresent(Timekeeper.Wake::cancel);
    }
  }
}
