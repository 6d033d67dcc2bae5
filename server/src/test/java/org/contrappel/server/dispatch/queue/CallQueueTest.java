package org.contrappel.server.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.contrappel.incident.table.Timers;
import org.junit.jupiter.api.Test;

class CallQueueTest {
  private static final int PANIC = 1;
  private static final int FIRE = 2;
  private static final int INTRUSION = 3;
  private static final int TECHNICAL = 6;
  private static final int TEST = 9;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private CallQueue queue = new CallQueue(new Budget(2, 10, 0));
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");

  @Test
  void no_more_calls_are_alive_at_once_than_there_are_lines() {
    submit("a", INTRUSION);
    submit("b", INTRUSION);
    submit("c", INTRUSION);

    assertThat(begunWithin(SECOND)).containsExactly("a", "b");
    queue.ended("a");
    assertThat(begunWithin(SECOND)).containsExactly("c");
  }

  @Test
  void new_calls_are_spaced_so_that_no_second_has_more_than_allowed() {
    queue = new CallQueue(new Budget(100, 7, 0));
    for (var i = 0; i < 20; i++) {
      submit("call-" + i, INTRUSION);
    }

    assertThat(queue.next(now).begin()).contains("call-0");
    assertThat(queue.next(now).begin()).isEmpty();
    assertThat(queue.next(now).lookAgain()).contains(now.plusNanos(142_857_143)); // a seventh, rounded up
    assertThat(begunWithin(SECOND)).as("and with the first, seven").hasSize(6);
  }

  @Test
  void an_urgent_call_goes_before_all_that_waited_longer() {
    takesBothLines();
    submit("technical", TECHNICAL);
    pass(Duration.ofMinutes(3));
    submit("fire", FIRE);
    submit("panic", PANIC);

    queue.ended("x");
    assertThat(begunWithin(SECOND)).containsExactly("panic");
    queue.ended("panic");
    assertThat(begunWithin(SECOND)).containsExactly("fire");
  }

  @Test
  void after_ten_urgent_calls_in_a_row_one_of_the_rest_has_its_turn_even_on_the_kept_line() {
    queue = new CallQueue(new Budget(2, 10, 1));
    submit("technical", TECHNICAL);
    for (var i = 0; i < 30; i++) {
      submit("fire-" + i, FIRE);
    }
    var order = new ArrayList<String>();
    while (order.size() < 12) {
      var begun = begunWithin(Duration.ofMillis(200));
      order.addAll(begun);
      begun.forEach(queue::ended);
    }
    assertThat(order.indexOf("technical")).isEqualTo(CallQueue.URGENT_IN_A_ROW);
  }

  @Test
  void twenty_seconds_of_waiting_counts_as_much_as_one_step_of_priority() {
    takesBothLines();
    submit("technical", TECHNICAL);
    pass(Duration.ofSeconds(59));
    submit("in time", INTRUSION);
    pass(Duration.ofSeconds(2));
    submit("too late", INTRUSION);

    assertThat(oneAfterTheOther()).containsExactly("in time", "technical", "too late");
  }

  @Test
  void the_lowest_class_has_its_turn_in_an_endless_storm_of_higher_ones() {
    takesBothLines();
    submit("test", TEST);
    var on = List.of("x", "y");
    for (var i = 0; i < 100 && !on.contains("test"); i++) {
      pass(Duration.ofSeconds(4));
      submit("first of " + i, INTRUSION);
      submit("second of " + i, INTRUSION);
      on.forEach(queue::ended);
      on = begunWithin(SECOND);
      assertThat(on).hasSize(2);
    }
    assertThat(on).contains("test");
    assertThat(queue.picture(now).oldestWaitSeconds()).isLessThan(6 * 20 + 10);
  }

  @Test
  void those_of_one_priority_go_in_the_order_in_which_they_came() {
    takesBothLines();
    submit("first", INTRUSION);
    submit("second", INTRUSION);
    submit("third", INTRUSION);

    assertThat(oneAfterTheOther()).containsExactly("first", "second", "third");
  }

  @Test
  void a_storm_of_technical_calls_never_takes_the_line_kept_for_urgent_ones() {
    queue = new CallQueue(new Budget(3, 10, 1));
    for (var i = 0; i < 50; i++) {
      submit("technical-" + i, TECHNICAL);
    }
    assertThat(begunWithin(Duration.ofMinutes(1))).hasSize(2);

    submit("panic", PANIC);
    assertThat(begunWithin(SECOND)).containsExactly("panic");
  }

  @Test
  void urgent_calls_may_take_every_line() {
    queue = new CallQueue(new Budget(3, 10, 1));
    for (var i = 0; i < 5; i++) {
      submit("fire-" + i, FIRE);
    }
    assertThat(begunWithin(SECOND)).hasSize(3);
  }

  @Test
  void the_only_line_is_kept_for_nobody() {
    queue = new CallQueue(new Budget(1, 10, 1));
    submit("technical", TECHNICAL);
    assertThat(begunWithin(SECOND)).containsExactly("technical");
  }

  @Test
  void an_attempt_submitted_twice_is_one_call() {
    takesBothLines();
    assertThat(submit("twice", INTRUSION)).isTrue();
    assertThat(submit("twice", INTRUSION)).isFalse();

    assertThat(oneAfterTheOther()).containsExactly("twice");
    assertThat(submit("twice", INTRUSION)).as("it is over").isFalse();
  }

  @Test
  void a_call_that_holds_a_line_and_was_never_seen_is_placed_again_on_that_line() {
    takesBothLines();
    submit("waits", INTRUSION);
    submit("x", INTRUSION);

    assertThat(begunWithin(SECOND)).containsExactly("x");
    assertThat(queue.picture(now).inUse()).isEqualTo(2);
  }

  @Test
  void a_call_found_alive_after_a_restart_holds_a_line_until_it_ends() {
    queue.seen("from before", now);
    queue.seen("from before", now);
    submit("a", INTRUSION);
    submit("b", INTRUSION);

    assertThat(begunWithin(SECOND)).containsExactly("a");
    queue.ended("from before");
    assertThat(begunWithin(SECOND)).containsExactly("b");
  }

  @Test
  void a_call_that_waits_and_is_found_alive_does_not_begin_again() {
    takesBothLines();
    submit("late news", INTRUSION);
    queue.seen("late news", now);

    assertThat(oneAfterTheOther()).isEmpty();
  }

  @Test
  void late_news_of_an_ended_call_takes_no_line() {
    queue.ended("ended");
    queue.seen("ended", now);
    assertThat(queue.picture(now).inUse()).isZero();
  }

  @Test
  void a_call_nobody_can_find_holds_no_line_unless_it_is_seen_again() {
    takesBothLines();
    queue.lost("x");
    assertThat(queue.picture(now).inUse()).isEqualTo(1);
    queue.seen("x", now);
    assertThat(queue.picture(now).inUse()).isEqualTo(2);
  }

  @Test
  void a_withdrawn_call_never_begins() {
    takesBothLines();
    submit("withdrawn", INTRUSION);
    assertThat(queue.withdraw("withdrawn")).isTrue();
    assertThat(queue.withdraw("withdrawn")).isFalse();

    assertThat(oneAfterTheOther()).isEmpty();
    assertThat(submit("withdrawn", INTRUSION)).isFalse();
  }

  @Test
  void a_call_that_began_is_not_the_queues_to_withdraw() {
    takesBothLines();
    assertThat(queue.withdraw("x")).isFalse();
    assertThat(queue.picture(now).inUse()).isEqualTo(2);
  }

  @Test
  void a_call_that_waited_two_minutes_beyond_its_turn_is_given_up_once() {
    takesBothLines();
    submit("waits", INTRUSION);
    var patience = Duration.ofMinutes(2).plusSeconds(3 * 20);
    assertThat(queue.next(now).lookAgain()).contains(now.plus(patience));
    pass(patience.minusMillis(1));
    assertThat(queue.next(now).giveUp()).isEmpty();
    pass(Duration.ofMillis(1));

    assertThat(queue.next(now).giveUp()).containsExactly("waits");
    assertThat(queue.next(now).giveUp()).isEmpty();
    assertThat(oneAfterTheOther()).isEmpty();
  }

  @Test
  void nobody_waits_for_longer_than_half_of_what_his_watchdog_grants() {
    var last = new Wanted("last", TEST, false, now);
    assertThat(Duration.between(now, last.limit())).isLessThanOrEqualTo(Timers.LONGEST_CALL.dividedBy(2));
  }

  @Test
  void in_an_overload_without_end_every_class_gets_its_share() {
    takesBothLines();
    var chance = new Random(1);
    var served = new TreeMap<Integer, Integer>();
    var on = List.of("x", "y");
    for (var i = 0; i < 600; i++) {
      pass(Duration.ofSeconds(4));
      for (var priority : List.of(INTRUSION, TECHNICAL, TEST)) {
        for (var call : List.of(" a ", " b ")) {
          queue.submit(new Wanted(priority + call + i, priority, false, now.minusMillis(chance.nextInt(5_000))));
        }
      }
      on.forEach(queue::ended);
      on = begunWithin(SECOND);
      on.forEach(one -> served.merge(one.charAt(0) - '0', 1, Integer::sum));
    }
    assertThat(served).containsOnlyKeys(INTRUSION, TECHNICAL, TEST);
    assertThat(served.values()).as(served.toString()).allMatch(share -> share > 300);
  }

  @Test
  void a_call_asked_for_before_a_long_outage_begins_when_there_is_a_line() {
    queue.submit(new Wanted("old", INTRUSION, false, now.minus(Duration.ofMinutes(7))));
    var next = queue.next(now);
    assertThat(next.begin()).contains("old");
    assertThat(next.giveUp()).isEmpty();
  }

  @Test
  void while_others_wait_a_line_held_longer_than_a_call_can_last_is_asked_about() {
    takesBothLines();
    pass(CallQueue.LONGEST);
    assertThat(queue.next(now).doubtful()).as("nobody waits").isEmpty();
    submit("waits", INTRUSION);

    assertThat(queue.next(now).doubtful()).extracting(Next.Held::attempt).containsExactly("x", "y");
    assertThat(queue.next(now).doubtful()).as("asked a moment ago").isEmpty();
    pass(Duration.ofMinutes(1));
    assertThat(queue.next(now).doubtful()).hasSize(2);
  }

  @Test
  void a_clock_set_back_stops_nobody() {
    submit("a", INTRUSION);
    submit("b", INTRUSION);
    assertThat(queue.next(now).begin()).contains("a");
    now = now.minus(Duration.ofHours(1));
    assertThat(begunWithin(SECOND)).containsExactly("b");
  }

  @Test
  void the_picture_tells_lines_in_use_and_who_waits() {
    takesBothLines();
    submit("a", INTRUSION);
    pass(Duration.ofSeconds(41));
    submit("b", INTRUSION);
    submit("c", FIRE);

    var picture = queue.picture(now);
    assertThat(picture.inUse()).isEqualTo(2);
    assertThat(picture.waiting()).containsOnly(java.util.Map.entry(INTRUSION, 2), java.util.Map.entry(FIRE, 1));
    assertThat(picture.oldestWaitSeconds()).isEqualTo(41);
  }

  @Test
  void a_budget_of_nothing_is_refused_with_the_settings_name() {
    assertThatThrownBy(() -> new Budget(0, 10, 1)).hasMessageContaining("trunk.lines").hasMessageContaining("from 1");
    assertThatThrownBy(() -> new Budget(30, -1, 1)).hasMessageContaining("trunk.rate");
    assertThatThrownBy(() -> new Budget(30, 10, -1)).hasMessageContaining("trunk.reserve").hasMessageContaining("from 0");
  }

  private void takesBothLines() {
    submit("x", INTRUSION);
    submit("y", INTRUSION);
    assertThat(begunWithin(SECOND)).containsExactly("x", "y");
  }

  private boolean submit(String attempt, int priority) {
    return queue.submit(new Wanted(attempt, priority, priority <= FIRE, now));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  /** What begins until then, waking when the queue wants to be asked again. */
  private List<String> begunWithin(Duration time) {
    var end = now.plus(time);
    var begun = new ArrayList<String>();
    while (now.isBefore(end)) {
      var next = queue.next(now);
      next.begin().ifPresent(begun::add);
      now = next.lookAgain().filter(end::isAfter).orElse(end);
    }
    return begun;
  }

  /** Ends x and y and then each that begins, until none begins any more. */
  private List<String> oneAfterTheOther() {
    queue.ended("x");
    var begun = new ArrayList<String>();
    for (var on = begunWithin(SECOND); !on.isEmpty(); on = begunWithin(SECOND)) {
      begun.addAll(on);
      on.forEach(queue::ended);
    }
    return begun;
  }
}
