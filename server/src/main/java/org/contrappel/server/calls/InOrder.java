package org.contrappel.server.calls;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks of one call one after the other, those of different calls side by side, and never lets the caller wait: he
 * may be the thread that listens to keys, and a key pressed while it waited for the disk would be lost.
 */
public final class InOrder {
  private static final Logger LOG = LoggerFactory.getLogger(InOrder.class);
  private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
  private final Executor threads;

  /** @param threads runs a task without letting its caller wait */
  public InOrder(Executor threads) {
    this.threads = threads;
  }

  public void run(String call, Runnable task) {
    var mine = last.compute(
        call,
        (_, before) -> (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
            .thenRunAsync(() -> guarded(call, task), threads));
    mine.whenComplete((_, _) -> last.remove(call, mine));
  }

  private static void guarded(String call, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failed) {
      // What is missing is asked of the witnesses when this node, or the next one, looks into its calls.
      LOG.error("{} could not be reported on", call, failed);
    }
  }
}
