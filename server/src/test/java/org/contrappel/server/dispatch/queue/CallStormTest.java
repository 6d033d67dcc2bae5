package org.contrappel.server.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alarms, ends and withdrawals in any order; after each, what must hold is looked at from outside the queue. */
class CallStormTest {
  private static final int LAST_URGENT = 2;
  private static final int MOMENTS = 1_500;

  private final Map<String, Wanted> waiting = new LinkedHashMap<>();
  private final List<String> alive = new ArrayList<>();
  private final List<Instant> begun = new ArrayList<>();
  private int urgentInARow;
  private final Map<String, String> fates = new HashMap<>();
  private Budget budget;
  private CallQueue queue;
  private Random chance;
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private Instant wake = Instant.MAX;
  private int submitted;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_call_begins_is_withdrawn_or_given_up_once_and_the_budget_holds(int seed) {
    chance = new Random(seed);
    var lines = 1 + chance.nextInt(6);
    budget = new Budget(lines, 1 + chance.nextInt(12), chance.nextInt(3));
    queue = new CallQueue(budget);
    for (var i = 0; i < MOMENTS; i++) {
      something();
      letPass(Duration.ofMillis(chance.nextInt(chance.nextInt(20) == 0 ? 20_000 : 600)));
    }
    while (!waiting.isEmpty()) {
      letPass(Duration.ofSeconds(1));
      end();
    }
    assertThat(fates).hasSize(submitted);
  }

  private void something() {
    switch (chance.nextInt(8)) {
      case 0, 1, 2, 3 -> submit();
      case 4, 5 -> end();
      case 6 -> withdraw();
      default -> submitAgain();
    }
    look();
  }

  private void submit() {
    var priority = chance.nextInt(10);
    var wanted = new Wanted("call-" + submitted++, priority, priority <= LAST_URGENT, now);
    waiting.put(wanted.attempt(), wanted);
    assertThat(queue.submit(wanted)).isTrue();
  }

  private void submitAgain() {
    any(List.copyOf(waiting.values())).ifPresent(wanted -> assertThat(queue.submit(wanted)).isFalse());
    any(List.copyOf(fates.keySet())).filter(one -> !alive.contains(one)).ifPresent(
        one -> assertThat(queue.submit(new Wanted(one, 1, true, now))).isFalse());
  }

  private void end() {
    any(alive).ifPresent(one -> {
      alive.remove(one);
      queue.ended(one);
      look();
    });
  }

  private void withdraw() {
    any(List.copyOf(waiting.keySet())).ifPresent(one -> {
      assertThat(queue.withdraw(one)).isTrue();
      waiting.remove(one);
      fate(one, "withdrawn");
    });
  }

  /** As the throttle does: the queue is asked when something happens and when it wants to be, at no other time. */
  private void letPass(Duration time) {
    var end = now.plus(time);
    while (!wake.isAfter(end)) {
      assertThat(wake).as("the queue is never asked twice for one moment").isAfter(now);
      now = wake;
      look();
    }
    now = end;
  }

  private void look() {
    var next = queue.next(now);
    next.begin().ifPresent(this::begins);
    next.giveUp().forEach(one -> {
      assertThat(now).isEqualTo(waiting.remove(one).limit());
      fate(one, "given up");
    });
    wake = next.lookAgain().orElse(Instant.MAX);
    assertThat(waiting.isEmpty() || wake.isBefore(Instant.MAX)).as("who waits is not forgotten").isTrue();
  }

  private void begins(String one) {
    var wanted = waiting.remove(one);
    fate(one, "begun");
    alive.add(one);
    begun.add(now);
    var isDue = !wanted.urgent() && urgentInARow >= CallQueue.URGENT_IN_A_ROW;
    urgentInARow = wanted.urgent() ? urgentInARow + 1 : 0;
    var mayTakeEvery = wanted.urgent() || isDue;
    assertThat(alive.size()).isLessThanOrEqualTo(mayTakeEvery ? budget.lines() : budget.lines() - budget.reserved());
    assertThat(begun.stream().filter(at -> at.isAfter(now.minusSeconds(1)))).hasSizeLessThanOrEqualTo(budget.perSecond());
    assertThat(now).isBeforeOrEqualTo(wanted.limit());
    if (!wanted.urgent() && !isDue) {
      assertThat(waiting.values()).as("urgent ones wait").noneMatch(Wanted::urgent);
    }
    assertThat(waiting.values().stream().filter(other -> other.urgent() == wanted.urgent()).filter(
        other -> other.priority() <= wanted.priority() && other.since().isBefore(wanted.since())))
        .as("passed over, though not less important and asked for before").isEmpty();
  }

  private void fate(String one, String fate) {
    assertThat(fates.put(one, fate)).as(one + " is " + fate + ", and was before").isNull();
  }

  private <T> java.util.Optional<T> any(List<T> some) {
    return some.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(some.get(chance.nextInt(some.size())));
  }
}
