package org.contrappel.server.lane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerRedis;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.ledger.RedisInbox;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/**
 * Durable events per second, from the putting into an inbox until the entry is committed: two writes to disk each.
 * Arguments: how many events (20000), how many sites (64), how many under way at once (64).
 */
final class LedgerBench {

  private final int events;
  private final int sites;
  private final Semaphore underWay;
  private final Map<String, Long> putAt = new ConcurrentHashMap<>();
  private final long[] nanos;
  private final AtomicInteger done = new AtomicInteger();
  private final CountDownLatch allDone;
  private final CountDownLatch allTaken = new CountDownLatch(Lanes.all().size());

  private LedgerBench(int events, int sites, int atOnce) {
    this.events = events;
    this.sites = sites;
    this.underWay = new Semaphore(atOnce);
    this.nanos = new long[events];
    this.allDone = new CountDownLatch(events);
  }

  public static void main(String... arguments) throws Exception {
    var redis = new RealRedis();
    redis.beforeAll(null);
    try {
      int events = number(arguments, 0, 20_000);
      int sites = number(arguments, 1, 64);
      int atOnce = number(arguments, 2, 64);
      new LedgerBench(2_000, sites, atOnce).run(redis.ledger(), "warming up");
      redis.beforeEach(null);
      new LedgerBench(events, sites, atOnce).run(redis.ledger(), "measured");
    } finally {
      redis.afterAll(null);
    }
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private void run(LedgerRedis redis, String title) throws InterruptedException {
    try (var time = new WallClock(InstantSource.system());
        var node = new LaneNode(redis, lane -> new Timed(), time, LaneSettings.ofNode("bench"));
        var putters = Executors.newVirtualThreadPerTaskExecutor()) {
      node.start();
      allTaken.await();
      var inbox = new RedisInbox(redis);
      long began = System.nanoTime();
      for (int i = 0; i < events; i++) {
        var event = title + i;
        var site = "site-" + i % sites;
        underWay.acquire();
        putters.execute(() -> put(inbox, site, event));
      }
      allDone.await();
      print(title, System.nanoTime() - began);
    }
  }

  private void put(Inbox inbox, String site, String event) {
    putAt.put(event, System.nanoTime());
    inbox.put(Lanes.ofSite(site), site, event, event);
  }

  private void print(String title, long took) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: %d events over %d sites: %.0f events/s; put to committed p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
        title, events, sites, events * 1e9 / took, at(0.50), at(0.99), at(1.0));
  }

  private double at(double share) {
    return nanos[(int) Math.min(events - 1L, Math.round(share * events))] / 1e6;
  }

  /** One entry, one document and one timer per event: what a step of an incident writes. */
  private final class Timed implements LaneWork {

    @Override
    public Decision decide(LaneView view, Input input) {
      var item = (Input.Item) input;
      var changes = Changes.draft()
          .put("site:" + item.kind(), "{\"last\":\"" + item.json() + "\"}")
          .set(new Timer(item.kind(), view.now().plus(Duration.ofHours(1)), ""))
          .done();
      return new Decision(
          List.of(new NewEntry(StreamName.site(item.kind()), "noted", item.json())), changes, List.of(item.json()));
    }

    @Override
    public void committed(List<Entry> entries, Decision decision) {
      var event = (String) decision.orders().getFirst();
      nanos[done.getAndIncrement()] = System.nanoTime() - putAt.remove(event);
      underWay.release();
      allDone.countDown();
    }

    @Override
    public void takenOver(LaneView view) {
      allTaken.countDown();
    }

    @Override
    public void broken(Input input, Throwable error) {
      throw new IllegalStateException("the benchmark itself is broken", error);
    }
  }
}
