package org.contrappel.server.lane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.contrappel.server.ledger.Arrived;
import org.contrappel.server.ledger.InboxFeed;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerRedis;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the inboxes of all lanes this node holds and fans them out to the lanes' mailboxes. */
final class InboxReader implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);
  private static final long NUDGE_MILLIS = 5;

  private final LedgerRedis redis;
  private final Pause pause;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Lane, Mailbox> mailboxes = new HashMap<>();
  private final Map<Lane, String> known = new HashMap<>();
  private InboxFeed feed;
  private long wanted;
  private long seen;

  InboxReader(LedgerRedis redis, Pause pause) {
    this.redis = redis;
    this.pause = pause;
  }

  /** Reads a lane too, from after a position. Counts from the next {@link #lookAgain} on. */
  void add(Lane lane, String after, Mailbox mailbox) {
    locked(() -> {
      mailboxes.put(lane, mailbox);
      known.put(lane, after);
    });
  }

  void remove(Lane lane, Mailbox mailbox) {
    locked(() -> {
      if (mailboxes.remove(lane, mailbox)) {
        known.remove(lane);
      }
    });
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  /** Makes the reader notice that lanes were added or have room again. Does not wait. */
  void lookAgain() {
    Thread.ofVirtual().name("inbox-nudge").start(this::nudge);
  }

  /** The reader may be just about to wait, with the old list; so it is nudged until it has looked. */
  private void nudge() {
    lock.lock();
    try {
      long mine = ++wanted;
      changed.signalAll();
      while (seen < mine && !pause.isClosed()) {
        if (feed != null) {
          interrupt(feed);
        }
        changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(NUDGE_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void interrupt(InboxFeed waiting) {
    lock.unlock(); // it is a round trip, and the reader needs the lock to look
    try {
      waiting.interrupt();
    } catch (LedgerUnavailable e) {
      LOG.debug("not nudged: its own waiting ends too when Redis is away", e);
    } finally {
      lock.lock();
    }
  }

  @Override
  public void run() {
    do {
      try (var opened = new InboxFeed(redis)) {
        locked(() -> feed = opened);
        while (!pause.isClosed()) {
          deliver(opened);
        }
      } catch (LedgerUnavailable e) {
        if (!pause.isClosed()) { // closing the connection is how its waiting is ended
          LOG.warn("inboxes: {}", e.getMessage());
        }
      } catch (RuntimeException e) { // our bug; reading goes on, or every lane would fall silent
        LOG.error("inboxes: reading failed and begins anew", e);
      } finally {
        locked(() -> feed = null);
      }
    } while (pause.thenAgain());
  }

  private void deliver(InboxFeed from) {
    var after = look();
    if (after.isEmpty()) {
      return;
    }
    var arrived = from.await(after).stream().collect(Collectors.groupingBy(Arrived::lane));
    locked(() -> arrived.forEach((lane, items) -> deliver(lane, items, after.get(lane))));
  }

  /** The lanes to wait for; waits itself while there is none. */
  private Map<Lane, String> look() {
    lock.lock();
    try {
      seen = wanted;
      var after = new HashMap<>(known);
      after.keySet().removeIf(lane -> !mailboxes.get(lane).hasRoom());
      while (after.isEmpty() && seen == wanted && !pause.isClosed()) {
        changed.awaitUninterruptibly();
      }
      return after;
    } finally {
      lock.unlock();
    }
  }

  /** A lane given up or taken anew while we waited has another position: what came is then read again, or not ours. */
  private void deliver(Lane lane, List<Arrived> items, String after) {
    if (after.equals(known.get(lane))) {
      mailboxes.get(lane).put(items.stream().map(i -> new Input.Item(i.id(), i.kind(), i.json())).toList());
      known.put(lane, items.getLast().id());
    }
  }

  /** Ends the waiting once the pause is closed. */
  void close() {
    locked(() -> {
      changed.signalAll();
      if (feed != null) {
        feed.close();
      }
    });
  }
}
