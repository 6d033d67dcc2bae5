package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agenda that lives by a real clock, on one virtual thread, until it is closed. */
public final class RealAgenda implements Agenda, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RealAgenda.class);
  private final DueQueue queue = new DueQueue();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final InstantSource clock;
  private final Thread thread;

  public RealAgenda(InstantSource clock) {
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("simulated-network").start(this::live);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void at(Instant due, Runnable deed) {
    lock.lock();
    try {
      queue.add(due, deed);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void live() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        perform(next());
      }
    } catch (InterruptedException _) {
      LOG.debug("The simulated network is closed.");
    }
  }

  private DueQueue.Due next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        var due = queue.takeUntil(clock.instant());
        if (due != null) {
          return due;
        }
        if (queue.next() == null) {
          changed.await();
        } else {
          changed.await(Duration.between(clock.instant(), queue.next().at()).toNanos(), TimeUnit.NANOSECONDS);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** One call's mishap must not silence all the others. */
  private static void perform(DueQueue.Due due) {
    try {
      due.deed().run();
    } catch (RuntimeException e) {
      LOG.error("A deed on the simulated network failed.", e);
    }
  }
}
