package org.contrappel.server.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.server.lane.WrittenDown.STREAM;
import static org.contrappel.server.lane.WrittenDown.line;
import static org.contrappel.server.lane.WrittenDown.soon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.ledger.RedisInbox;
import org.contrappel.server.ledger.RedisLeases;
import org.contrappel.server.ledger.RedisLedgerReader;
import org.contrappel.server.ledger.Timer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
@Timeout(60)
class LaneNodeTest {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Lane LANE = Lanes.ofSite("bijouterie-martin");

  private final SkippingTime time = new SkippingTime();
  private final Inbox inbox = new RedisInbox(REDIS.ledger());
  private final LedgerReader reader = new RedisLedgerReader(REDIS.ledger());
  private final List<LaneNode> nodes = new ArrayList<>();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  @AfterEach
  void close() {
    mayGoOn.countDown();
    nodes.forEach(LaneNode::close);
  }

  @Test
  void what_lay_in_the_inbox_before_is_decided_in_the_order_in_which_it_came() throws InterruptedException {
    put(1, 50);
    var work = new WrittenDown();

    start("node-1", work);

    assertThat(bodies(work, 50)).isEqualTo(numbers(1, 50));
  }

  @Test
  void what_comes_while_the_node_waits_is_decided_at_once_and_in_order() throws InterruptedException {
    var work = new WrittenDown();
    start("node-1", work);
    soon(work.takenOver);

    put(1, 50);

    assertThat(bodies(work, 50)).isEqualTo(numbers(1, 50));
  }

  @Test
  void more_than_a_mailbox_holds_is_decided_in_order_too() throws InterruptedException {
    put(1, 3_000);
    var work = new WrittenDown();

    start("node-1", work);

    assertThat(bodies(work, 3_000)).isEqualTo(numbers(1, 3_000));
  }

  @Test
  void an_item_put_twice_under_one_name_is_decided_once() throws InterruptedException {
    var work = new WrittenDown();
    start("node-1", work);

    var first = inbox.put(LANE, "alarm", "1", "the same");
    var again = inbox.put(LANE, "alarm", "1", "the same");
    put(2, 2);

    assertThat(again).isEqualTo(first);
    assertThat(bodies(work, 2)).isEqualTo(numbers(1, 2));
  }

  @Test
  void a_decision_sees_what_earlier_ones_left() throws InterruptedException {
    var work = new WrittenDown((view, input) -> {
      int seen = view.document("count").map(Integer::parseInt).orElse(0) + 1;
      return new Decision(
          List.of(new NewEntry(STREAM, "counted", Integer.toString(seen))),
          Changes.draft().put("count", Integer.toString(seen)).done());
    });
    start("node-1", work);

    put(10, 12);

    assertThat(bodies(work, 3)).isEqualTo(numbers(1, 3));
  }

  @Test
  void an_item_that_breaks_our_code_is_set_aside_without_its_content_and_nothing_waits_behind_it()
      throws InterruptedException {
    var work = new WrittenDown((view, input) -> {
      if (input instanceof Input.Item item && item.json().equals("2")) {
        throw new IllegalStateException("no row is open");
      }
      return line(input);
    });
    start("node-1", work);

    put(1, 3);

    assertThat(bodies(work, 2)).containsExactly("1", "3");
    assertThat(soon(work.broken)).hasMessage("no row is open");
    assertThat(reader.dead(LANE)).singleElement().satisfies(dead -> {
      assertThat(dead.input()).startsWith("item ").endsWith(" alarm");
      assertThat(dead.errorClass()).isEqualTo("java.lang.IllegalStateException");
      assertThat(dead.message()).isEqualTo("no row is open");
    });
  }

  @Test
  void a_timer_that_breaks_our_code_is_set_aside_and_does_not_come_again() throws InterruptedException {
    var work = new WrittenDown((view, input) -> switch (input) {
      case Input.Item item -> line(item, item.json().equals("1")
          ? Changes.draft().set(new Timer("patience", view.now().plusSeconds(30), "secret")).done()
          : Changes.NONE);
      case Input.Due _ -> throw new IllegalStateException("no row is open");
    });
    start("node-1", work);
    put(1, 1);
    bodies(work, 1);

    time.letPass(Duration.ofSeconds(31));
    soon(work.broken);
    put(2, 2);

    assertThat(bodies(work, 1)).containsExactly("2");
    assertThat(work.broken).isEmpty();
    assertThat(reader.timers(LANE)).isEmpty();
    assertThat(reader.dead(LANE)).singleElement().extracting(Append.Dead::input).isEqualTo("timer patience");
  }

  @Test
  void orders_that_cannot_be_carried_out_are_told_and_the_lane_goes_on() throws InterruptedException {
    var work = new WrittenDown() {
      @Override
      public void committed(List<Entry> entries, Decision decision) {
        if (entries.getFirst().body().equals("1")) {
          throw new IllegalStateException("no telephone");
        }
        super.committed(entries, decision);
      }
    };
    start("node-1", work);

    put(1, 2);

    assertThat(bodies(work, 1)).containsExactly("2");
    assertThat(soon(work.broken)).hasMessage("no telephone");
    assertThat(reader.entries(LANE, STREAM, 1, 10)).hasSize(2);
  }

  @Test
  void an_error_of_the_machine_kind_is_set_aside_too() throws InterruptedException {
    var work = new WrittenDown((view, input) -> {
      if (input instanceof Input.Item item && item.json().equals("1")) {
        throw new StackOverflowError();
      }
      return line(input);
    });
    start("node-1", work);

    put(1, 2);

    assertThat(bodies(work, 1)).containsExactly("2");
    assertThat(soon(work.broken)).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void a_second_node_takes_nothing_while_the_first_one_lives() throws InterruptedException {
    var first = new WrittenDown();
    start("node-1", first);
    awaitAllLanes(first);
    var second = new WrittenDown();
    start("node-2", second);

    put(1, 20);

    assertThat(bodies(first, 20)).isEqualTo(numbers(1, 20));
    assertThat(second.takenOver).isEmpty();
  }

  @Test
  void a_node_that_closes_hands_its_lanes_to_the_next_one_at_once() throws InterruptedException {
    var first = new WrittenDown();
    start("node-1", first);
    awaitAllLanes(first);
    put(1, 1);
    bodies(first, 1);
    nodes.removeFirst().close();
    put(2, 2);
    var second = new WrittenDown();

    start("node-2", second);

    assertThat(bodies(second, 1)).containsExactly("2");
  }

  @Test
  void a_killed_nodes_lanes_are_taken_by_another_once_its_lease_has_run_out() throws InterruptedException {
    var first = new WrittenDown();
    start("node-1", first);
    awaitAllLanes(first);
    nodes.removeFirst().stop();
    put(1, 1);
    time.letPass(Duration.ofSeconds(11));
    var second = new WrittenDown();

    start("node-2", second);

    assertThat(bodies(second, 1)).containsExactly("1");
  }

  @Test
  void a_killed_node_comes_back_under_its_name_without_waiting() throws InterruptedException {
    var first = new WrittenDown();
    start("node-1", first);
    awaitAllLanes(first);
    nodes.removeFirst().stop();
    put(1, 1);
    var again = new WrittenDown();

    start("node-1", again);

    assertThat(bodies(again, 1)).containsExactly("1");
  }

  @Test
  void an_item_decided_by_two_owners_has_one_effect_and_the_loser_lets_go() throws InterruptedException {
    var isDeciding = new CountDownLatch(1);
    var first = new WrittenDown((view, input) -> {
      isDeciding.countDown();
      await(mayGoOn);
      return line(input);
    });
    start("node-1", first);
    put(1, 1);
    isDeciding.await();
    // the first node hangs, as in a long pause of the machine: its lease runs out unnoticed
    assertThat(new RedisLeases(REDIS.ledger(), Duration.ZERO).take(LANE, "node-1", time.instant())).isPresent();
    var second = new WrittenDown();
    start("node-2", second);
    assertThat(bodies(second, 1)).containsExactly("1");

    mayGoOn.countDown();

    assertThat(soon(first.letGo)).isEqualTo(LANE);
    assertThat(first.committed).isEmpty();
    assertThat(reader.entries(LANE, STREAM, 1, 10)).hasSize(1);
  }

  @Test
  void timers_come_in_order_when_their_time_has_come_and_only_then() throws InterruptedException {
    var work = new WrittenDown((view, input) -> line(input, input instanceof Input.Item
        ? Changes.draft()
            .set(new Timer("late", view.now().plusSeconds(60), ""))
            .set(new Timer("early", view.now().plusSeconds(30), "!"))
            .set(new Timer("dropped", view.now().plusSeconds(40), ""))
            .cancel("dropped")
            .done()
        : Changes.NONE));
    start("node-1", work);
    put(1, 1);
    bodies(work, 1);

    time.letPass(Duration.ofSeconds(29));
    put(2, 2);
    assertThat(bodies(work, 1)).containsExactly("2");
    time.letPass(Duration.ofSeconds(60));

    assertThat(bodies(work, 2)).containsExactly("early!", "late");
    assertThat(reader.timers(LANE)).isEmpty();
  }

  @Test
  void a_timer_that_fell_due_while_no_node_lived_comes_when_one_does() throws InterruptedException {
    var first = new WrittenDown((view, input) -> line(
        input, Changes.draft().set(new Timer("patience", view.now().plusSeconds(30), "")).done()));
    start("node-1", first);
    put(1, 1);
    bodies(first, 1);
    nodes.removeFirst().stop();
    time.letPass(Duration.ofHours(1));
    var second = new WrittenDown();

    start("node-1", second);

    assertThat(bodies(second, 1)).containsExactly("patience");
    assertThat(reader.timers(LANE)).isEmpty();
  }

  private void start(String owner, WrittenDown work) {
    var settings = new LaneSettings(owner, Duration.ofSeconds(10), Duration.ofMillis(20));
    var node = new LaneNode(REDIS.ledger(), lane -> work, time, settings);
    nodes.add(node);
    node.start();
  }

  private void awaitAllLanes(WrittenDown work) throws InterruptedException {
    for (var _ : Lanes.all()) {
      soon(work.takenOver);
    }
    assertThat(nodes.getFirst().lanes()).hasSize(Lanes.all().size());
  }

  private void put(int first, int last) {
    numbers(first, last).forEach(number -> inbox.put(LANE, "alarm", number, "item-" + number));
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }

  private static List<String> bodies(WrittenDown work, int howMany) throws InterruptedException {
    var entries = new ArrayList<Entry>();
    while (entries.size() < howMany) {
      entries.add(soon(work.committed));
    }
    return entries.stream().map(Entry::body).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
