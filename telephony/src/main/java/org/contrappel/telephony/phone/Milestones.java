package org.contrappel.telephony.phone;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The instants ({@link System#nanoTime}) at which a call reached each of its stages. */
final class Milestones {
  final CompletableFuture<Long> invited = new CompletableFuture<>();
  final CompletableFuture<Long> answered = new CompletableFuture<>();
  final CompletableFuture<Long> acknowledged = new CompletableFuture<>();
  final CompletableFuture<CallEnd> ended = new CompletableFuture<>();
  private final String number;

  Milestones(String number) {
    this.number = number;
  }

  <T> T await(CompletableFuture<T> stage, Duration within, String what) {
    try {
      return stage.get(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw otherwise(what, within);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Call to " + number + ": " + what + " failed", failed.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  CallWentOtherwise otherwise(String what, Duration within) {
    return new CallWentOtherwise("Call to %s: not %s within %d ms (%s)".formatted(number, what, within.toMillis(), this));
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while waiting in a call", e);
  }

  @Override
  public String toString() {
    if (ended.isDone()) {
      return "it ended: " + ended.join().how();
    }
    return acknowledged.isDone() ? "it is up" : answered.isDone() ? "our answer was not acknowledged"
        : invited.isDone() ? "it is ringing" : "it was never called";
  }
}
