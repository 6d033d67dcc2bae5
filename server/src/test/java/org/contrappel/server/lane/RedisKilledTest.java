package org.contrappel.server.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.server.lane.WrittenDown.STREAM;
import static org.contrappel.server.lane.WrittenDown.line;
import static org.contrappel.server.lane.WrittenDown.soon;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.HashChain;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.ledger.RedisInbox;
import org.contrappel.server.ledger.RedisLedgerReader;
import org.contrappel.server.ledger.Timer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
@Tag(RealRedis.KILLS_REDIS)
@Timeout(90)
class RedisKilledTest {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Lane LANE = Lanes.ofSite("bijouterie-martin");
  private static final int ITEMS = 400;

  private final SkippingTime time = new SkippingTime();
  private final LedgerReader reader = new RedisLedgerReader(REDIS.ledger());
  private final Pause pause = new Pause(Duration.ofMillis(20));

  @Test
  void redis_killed_twice_amid_the_work_loses_nothing_and_doubles_nothing() throws Exception {
    var work = new WrittenDown();
    try (var node = start(work)) {
      var hundredAreIn = new CountDownLatch(100);
      var putting = CompletableFuture.runAsync(() -> putAll(hundredAreIn), Thread::startVirtualThread);
      hundredAreIn.await();
      killAndStartAgain();
      soonBody(work, "250");
      killAndStartAgain();
      putting.join();
      soonBody(work, Integer.toString(ITEMS));
      assertThat(node.lanes()).contains(LANE);
    }

    assertThat(reader.entries(LANE, STREAM, 1, 2 * ITEMS)).extracting(Entry::body).isEqualTo(numbers());
    assertThat(HashChain.verify(STREAM, reader.stored(LANE, STREAM, 1, 2 * ITEMS))).isEmpty();
  }

  @Test
  void timers_set_before_redis_was_killed_come_in_order_after() throws Exception {
    var work = new WrittenDown((view, input) -> line(input, input instanceof Input.Item
        ? Changes.draft()
            .set(new Timer("third", view.now().plusSeconds(90), ""))
            .set(new Timer("first", view.now().plusSeconds(30), ""))
            .set(new Timer("second", view.now().plusSeconds(60), ""))
            .done()
        : Changes.NONE));
    var again = new WrittenDown();
    try (var node = start(work)) {
      new RedisInbox(REDIS.ledger()).put(LANE, "alarm", "0", "0");
      soonBody(work, "0");
      node.stop();
    }
    killAndStartAgain();
    time.letPass(Duration.ofSeconds(120));

    try (var _ = start(again)) {
      assertThat(List.of(soon(again.committed), soon(again.committed), soon(again.committed)))
          .extracting(Entry::body).containsExactly("first", "second", "third");
    }
  }

  private LaneNode start(WrittenDown work) {
    var settings = new LaneSettings("node-1", Duration.ofSeconds(10), Duration.ofMillis(20));
    var node = new LaneNode(REDIS.ledger(), lane -> lane.equals(LANE) ? work : new WrittenDown(), time, settings);
    node.start();
    return node;
  }

  private static void killAndStartAgain() throws IOException {
    REDIS.kill();
    REDIS.startAgain();
  }

  private void putAll(CountDownLatch whenPut) {
    var inbox = new RedisInbox(REDIS.ledger());
    for (var number : numbers()) {
      while (!isPut(inbox, number)) {
        pause.thenAgain();
      }
      whenPut.countDown();
    }
  }

  private static boolean isPut(Inbox inbox, String number) {
    try {
      inbox.put(LANE, "alarm", number, "item-" + number);
      return true;
    } catch (LedgerUnavailable e) {
      return false; // whoever puts asks again under the same name
    }
  }

  private static void soonBody(WrittenDown work, String body) throws InterruptedException {
    var seen = new ArrayList<String>();
    do {
      seen.add(soon(work.committed).body());
    } while (!seen.getLast().equals(body));
  }

  private static List<String> numbers() {
    return IntStream.rangeClosed(1, ITEMS).mapToObj(Integer::toString).toList();
  }
}
