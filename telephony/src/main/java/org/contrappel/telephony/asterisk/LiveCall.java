package org.contrappel.telephony.asterisk;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process remembers of a call that is alive. Everything here can be lost: the witnesses know the rest. */
final class LiveCall {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCall.class);
  private static final Executor ON_VIRTUAL_THREADS = Executors.newVirtualThreadPerTaskExecutor();

  /** Guards the order of what the talk is told. */
  final ReentrantLock talking = new ReentrantLock();

  final String attempt;

  /** Otherwise it may have been answered long before we know of it. */
  final boolean placedHere;

  final Instant begunAt;
  final AtomicReference<CallFacts> facts = new AtomicReference<>(CallFacts.NONE);
  final CompletableFuture<Void> answered = new CompletableFuture<>();
  final CompletableFuture<Void> over = new CompletableFuture<>();

  /** The first thing that was to be said to the person was said. */
  final CompletableFuture<Void> told = new CompletableFuture<>();

  private CompletableFuture<Void> reported = CompletableFuture.completedFuture(null);

  /** When keys were pressed; never which. */
  final List<Instant> keyedAt = new CopyOnWriteArrayList<>();

  /** It is to be ended. Asterisk may not have its channel yet, and then knows of nothing to hang up. */
  volatile boolean unwanted;

  volatile boolean human;
  volatile boolean machine;
  volatile int failures;

  /** He is, or is being, moved to a bridge: what was being performed is interrupted, and leaving is no word in it. */
  volatile boolean withOperator;

  /** An operator has been with him, as this process knows of itself. */
  volatile boolean hadOperator;

  /** The turn being performed; guarded by {@link #talking}. */
  OptionalInt openTurn = OptionalInt.empty();

  LiveCall(String attempt, boolean placedHere, Instant begunAt) {
    this.attempt = attempt;
    this.placedHere = placedHere;
    this.begunAt = begunAt;
  }

  /** Does this after all that was to be done before, on a thread that may block. */
  synchronized CompletableFuture<Void> then(Runnable telling) {
    reported = reported.thenRunAsync(telling, ON_VIRTUAL_THREADS).exceptionally(e -> {
      LOG.error("The listener failed at call {}", attempt, e);
      return null;
    });
    return reported;
  }

  boolean isOver() {
    return over.isDone();
  }
}
