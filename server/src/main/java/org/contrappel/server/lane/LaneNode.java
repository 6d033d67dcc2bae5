package org.contrappel.server.lane;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.Lease;
import org.contrappel.server.ledger.Leases;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerRedis;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.RedisLeases;
import org.contrappel.server.ledger.RedisLedger;
import org.contrappel.server.ledger.RedisLedgerReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node at work: holds every lane nobody else holds, and runs them. Begins with {@link #start}. */
public final class LaneNode implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LaneNode.class);

  private final LedgerRedis redis;
  private final Function<Lane, LaneWork> works;
  private final Timekeeper time;
  private final LaneSettings settings;
  private final Leases leases;
  private final LedgerReader reader;
  private final Pause pause;
  private final InboxReader inboxes;
  private final Map<Lane, Held> held = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition roundIsDue = lock.newCondition();
  private boolean isDue;
  private boolean hasNew;
  private Thread reading;
  private Thread keeping;

  private record Held(Lease lease, Mailbox mailbox, Thread thread) {}

  /** @param works the work of each lane; asked once per taking */
  public LaneNode(LedgerRedis redis, Function<Lane, LaneWork> works, Timekeeper time, LaneSettings settings) {
    this.redis = redis;
    this.works = works;
    this.time = time;
    this.settings = settings;
    this.leases = new RedisLeases(redis, settings.leaseValidity());
    this.reader = new RedisLedgerReader(redis);
    this.pause = new Pause(settings.retryPause());
    this.inboxes = new InboxReader(redis, pause);
  }

  /** Begins to take lanes; does not wait for them. Redis may still be away. */
  public void start() {
    reading = Thread.ofVirtual().name("inboxes").start(inboxes);
    keeping = Thread.ofVirtual().name("leases").start(this::keepLeases);
  }

  /** The lanes held just now. */
  public Set<Lane> lanes() {
    return Set.copyOf(held.keySet());
  }

  private void keepLeases() {
    while (!pause.isClosed()) {
      try {
        round();
        awaitNextRound();
      } catch (LedgerUnavailable e) {
        LOG.warn("leases: {}", e.getMessage());
        pause.thenAgain();
      } catch (RuntimeException e) { // our bug; without renewing, every lane would be lost
        LOG.error("leases: a round failed, the next one follows", e);
        pause.thenAgain();
      }
    }
  }

  private void round() {
    try {
      Lanes.all().forEach(this::keep);
    } finally { // Redis may go away amid the round: what was taken must be read all the same
      if (hasNew) {
        hasNew = false;
        LOG.info("holding {} of {} lanes", held.size(), Lanes.all().size());
        inboxes.lookAgain();
      }
    }
  }

  private void keep(Lane lane) {
    var mine = held.get(lane);
    if (pause.isClosed()) {
      return;
    }
    if (mine == null) {
      leases.take(lane, settings.owner(), time.instant()).ifPresent(this::begin);
    } else if (!leases.renew(mine.lease, time.instant())) {
      LOG.warn("{}: the lease of epoch {} was lost", lane, mine.lease.epoch());
      mine.mailbox.close();
    }
  }

  private void begin(Lease lease) {
    var lane = lease.lane();
    var position = reader.position(lane);
    var mailbox = new Mailbox(time, inboxes::lookAgain);
    var runner = new LaneRunner(
        lease, works.apply(lane), new RedisLedger(redis), reader, mailbox, time, pause);
    var thread = Thread.ofVirtual().name(lane.tag()).unstarted(() -> run(runner, lane, mailbox));
    held.put(lane, new Held(lease, mailbox, thread));
    inboxes.add(lane, position, mailbox);
    hasNew = true;
    thread.start();
  }

  private void run(LaneRunner runner, Lane lane, Mailbox mailbox) {
    try {
      runner.run();
    } catch (RuntimeException | Error e) {
      LOG.error("{}: its thread ended, the lane is taken anew", lane, e);
    } finally {
      inboxes.remove(lane, mailbox);
      held.remove(lane);
    }
  }

  private void awaitNextRound() {
    lock.lock();
    try {
      isDue = false;
      var wake = time.wakeAt(time.instant().plus(settings.leaseValidity().dividedBy(3)), this::roundNow);
      while (!isDue && !pause.isClosed()) {
        roundIsDue.awaitUninterruptibly();
      }
      wake.cancel();
    } finally {
      lock.unlock();
    }
  }

  private void roundNow() {
    lock.lock();
    try {
      isDue = true;
      roundIsDue.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Finishes what is being decided, gives all lanes back, and stops. */
  @Override
  public void close() {
    var mine = stop();
    try {
      mine.forEach(leases::release);
    } catch (LedgerUnavailable e) {
      LOG.warn("leases not given back, they run out by themselves: {}", e.getMessage());
    }
  }

  /** Stops without giving the lanes back, as a crash would. Returns the leases it held. */
  List<Lease> stop() {
    pause.close();
    roundNow();
    inboxes.close();
    join(keeping);
    join(reading);
    var mine = List.copyOf(held.values());
    mine.forEach(one -> one.mailbox.close());
    mine.forEach(one -> join(one.thread));
    return mine.stream().map(Held::lease).toList();
  }

  private static void join(Thread thread) {
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
