package org.contrappel.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the board's server-sent events and wakes who waits for another one. Connects again when the server was away. */
final class Board implements AutoCloseable {
  private final HttpClient http;
  private final HttpRequest request;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Thread reader;
  private long entries;

  Board(HttpClient http, HttpRequest request) {
    this.http = http;
    this.request = request;
    this.reader = Thread.ofVirtual().name("board").start(this::read);
  }

  long entries() {
    lock.lock();
    try {
      return entries;
    } finally {
      lock.unlock();
    }
  }

  /** @return false when {@code within} passed first */
  boolean awaitMoreThan(long seen, Duration within) {
    lock.lock();
    try {
      var left = within.toNanos();
      while (entries <= seen && left > 0) {
        left = more.awaitNanos(left);
      }
      return entries > seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the board", e);
    } finally {
      lock.unlock();
    }
  }

  private void read() {
    while (!Thread.currentThread().isInterrupted()) {
      try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
        lines.filter(line -> line.startsWith("data:")).forEach(line -> told());
      } catch (IOException | UncheckedIOException away) {
        // The server was killed or is not there yet: the next connection begins with an event that says "read anew".
        pause();
      } catch (InterruptedException closing) {
        return;
      }
    }
  }

  private void pause() {
    lock.lock();
    try {
      more.await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void told() {
    lock.lock();
    try {
      entries++;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
