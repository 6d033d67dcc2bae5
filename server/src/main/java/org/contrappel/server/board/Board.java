package org.contrappel.server.board;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.Notice;
import org.contrappel.server.ledger.NoticeListener;

/** The notices of every lane, for as many listeners as there are. */
public final class Board implements AutoCloseable {
  private static final int BEHIND_AT_MOST = 10_000;
  private final List<Consumer<Heard>> listeners = new CopyOnWriteArrayList<>();
  private final AutoCloseable subscription;

  /** What a listener gets. */
  public sealed interface Heard {
    record Entries(Notice notice) implements Heard {}

    /** Something may have been missed: read the present state anew. */
    record Interrupted() implements Heard {}
  }

  public Board(LedgerReader reader) {
    this.subscription = reader.subscribe(new NoticeListener() {
      @Override
      public void noticed(Notice notice) {
        tell(new Heard.Entries(notice));
      }

      @Override
      public void resumed() {
        tell(new Heard.Interrupted());
      }
    });
  }

  private void tell(Heard heard) {
    listeners.forEach(listener -> listener.accept(heard));
  }

  /** A listener's own queue. One that does not keep up hears {@code Interrupted} and goes on with what comes then. */
  public final class Ear implements AutoCloseable {
    private final BlockingQueue<Heard> queue = new ArrayBlockingQueue<>(BEHIND_AT_MOST);
    private final Consumer<Heard> listener = this::put;

    private Ear() {
      listeners.add(listener);
    }

    private void put(Heard heard) {
      if (!queue.offer(heard)) {
        queue.clear();
        queue.add(new Heard.Interrupted());
      }
    }

    /** @return empty when nothing came within that time */
    public Optional<Heard> next(Duration within) throws InterruptedException {
      return Optional.ofNullable(queue.poll(within.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
      listeners.remove(listener);
    }
  }

  public Ear listen() {
    return new Ear();
  }

  /** Asks, and asks again whenever something was written, until there is an answer or the time is over. */
  public <T> Optional<T> await(Supplier<Optional<T>> question, Duration atMost) throws InterruptedException {
    try (var ear = listen()) {
      var until = System.nanoTime() + atMost.toNanos();
      while (true) {
        var answer = question.get();
        var left = until - System.nanoTime();
        if (answer.isPresent() || left <= 0) {
          return answer;
        }
        ear.next(Duration.ofNanos(left));
      }
    }
  }

  @Override
  public void close() throws Exception {
    subscription.close();
  }
}
