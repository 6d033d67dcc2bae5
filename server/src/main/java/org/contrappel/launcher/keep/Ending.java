package org.contrappel.launcher.keep;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: asks first, and makes sure in the end. */
final class Ending {
  private Ending() {}

  /**
   * @param patience how long it may take to end by itself
   */
  static void of(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!gone(process.onExit(), patience)) {
      process.destroyForcibly();
      gone(process.onExit(), patience);
    }
  }

  private static boolean gone(CompletableFuture<ProcessHandle> exit, Duration patience) {
    try {
      exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A process cannot be waited for", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
