package org.contrappel.launcher.keep;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.contrappel.launcher.keep.Life.Phase;

/** Keeps one part alive: starts it, waits until it is ready, starts it again whenever it dies, until it is ended. */
public final class KeptPart {
  private static final Duration LOOK_EVERY = Duration.ofMillis(25);
  private static final Duration TO_END = Duration.ofSeconds(2);

  private final Part part;
  private final PartNotes notes;
  private final Consumer<String> tell;
  private final Life life = new Life();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<Running> running = new AtomicReference<>();
  private Thread keeper;

  private KeptPart(Part part, PartNotes notes, Consumer<String> tell) {
    this.part = part;
    this.notes = notes;
    this.tell = tell;
  }

  /**
   * Begins to keep the part; does not wait for it.
   *
   * @param found a process of ours that is taken over in place of the first start
   */
  static KeptPart begin(Part part, Optional<ProcessHandle> found, PartNotes notes, Consumer<String> tell) {
    var kept = new KeptPart(part, notes, tell);
    kept.keeper = Thread.ofVirtual().name("keeper of " + part.name()).start(() -> kept.keep(found));
    return kept;
  }

  public String name() {
    return part.name();
  }

  public Part part() {
    return part;
  }

  /** The process number, while it lives. */
  public Optional<Long> pid() {
    return Optional.ofNullable(running.get()).filter(Running::alive).map(one -> one.handle().pid());
  }

  /** How often it has become ready, so far. */
  public int timesReady() {
    return life.timesReady();
  }

  /** Waits until it has become ready this many times since the beginning, and is so now. */
  public void awaitReady(int times, Duration patience) {
    life.await(part, times, patience);
  }

  /** {@code kill -9}: the part gets no chance to tidy up, and is started again. */
  public void kill() {
    Optional.ofNullable(running.get()).ifPresent(one -> one.handle().destroyForcibly());
  }

  /** Ends it for good, politely first. */
  public void end(Duration patience) {
    ended.countDown();
    Optional.ofNullable(running.get()).filter(Running::alive).ifPresent(one -> Ending.of(one.handle(), patience));
    try {
      keeper.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    notes.forget(part.name());
  }

  private void keep(Optional<ProcessHandle> found) {
    var backoff = Backoff.fresh();
    var next = found;
    while (ended.getCount() > 0) {
      var since = System.nanoTime();
      try {
        oneLife(next.map(Running::adopted).orElseGet(() -> Running.start(part)));
      } catch (RuntimeException e) {
        life.becomes(Phase.FAILED, e.getMessage());
      }
      next = Optional.empty();
      if (life.neverReady() || over(backoff.next())) {
        return;
      }
      backoff = backoff.after(Duration.ofNanos(System.nanoTime() - since));
    }
  }

  /** From its start to its end. */
  private void oneLife(Running one) {
    running.set(one);
    ProcessIdentity.of(one.handle().pid()).ifPresent(identity -> notes.put(part, identity));
    if (ended.getCount() == 0) {
      // It was ended between our start and our note.
      Ending.of(one.handle(), TO_END);
    }
    var inTime = becomesReady(one);
    if (inTime) {
      life.becomes(Phase.READY, "");
    } else if (one.alive()) {
      Ending.of(one.handle(), TO_END);
    }
    goneWithin(one, null);
    var why = inTime || ended.getCount() == 0 ? "ended" + one.farewell() : "did not become ready" + one.farewell();
    life.becomes(Phase.FAILED, why);
    if (ended.getCount() > 0 && !life.neverReady()) {
      tell.accept(part.name() + " " + why + "; starting it again. Its log: " + part.log());
    }
  }

  private boolean becomesReady(Running one) {
    var deadline = System.nanoTime() + part.patience().toNanos();
    while (System.nanoTime() < deadline) {
      if (part.readiness().ready()) {
        return true;
      }
      if (goneWithin(one, LOOK_EVERY)) {
        return false;
      }
    }
    return false;
  }

  /** @param patience null: without end */
  private static boolean goneWithin(Running one, Duration patience) {
    try {
      if (patience == null) {
        one.handle().onExit().get();
      } else {
        one.handle().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (TimeoutException alive) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A part cannot be waited for", e);
    }
  }

  private boolean over(Duration wait) {
    try {
      return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
