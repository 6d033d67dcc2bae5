package org.contrappel.server.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.server.lane.SkippingTime;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Recording;
import org.contrappel.telephony.Sighting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final SkippingTime time = new SkippingTime();
  private final Throttle throttle = new Throttle(new Budget(1, 10, 0), time, Runnable::run);
  private final List<String> begun = new ArrayList<>();
  private final Told told = new Told();
  private final Network network = new Network();

  @BeforeEach
  void open() {
    throttle.open(network, told);
  }

  @Test
  void a_call_begins_at_once_when_a_line_is_free_and_else_when_one_becomes_free() {
    submit("a");
    submit("b");
    assertThat(begun).containsExactly("a");

    time.letPass(Duration.ofSeconds(1));
    throttle.ended("a");
    assertThat(begun).containsExactly("a", "b");
  }

  @Test
  void it_wakes_by_itself_for_the_next_call_the_rate_allows() {
    submit("a");
    throttle.ended("a");
    submit("b");
    assertThat(begun).containsExactly("a");

    time.letPass(Duration.ofMillis(100));
    assertThat(begun).containsExactly("a", "b");
    throttle.ended("b");
    submit("c");
    time.letPass(Duration.ofMillis(100));
    assertThat(begun).containsExactly("a", "b", "c");
  }

  @Test
  void before_the_network_is_there_calls_are_counted_and_none_begins() {
    var early = new Throttle(new Budget(1, 10, 0), time, Runnable::run);
    early.submit(new Wanted("a", 3, false, time.instant()), () -> begun.add("a"));
    assertThat(begun).isEmpty();
    early.seen("from before");
    early.open(network, told);
    assertThat(begun).isEmpty();

    early.ended("from before");
    assertThat(begun).containsExactly("a");
  }

  @Test
  void a_call_that_waited_too_long_is_reported_as_one_the_network_could_not_place() {
    submit("a");
    submit("b");
    time.letPass(Duration.ofMinutes(3));

    assertThat(told.ends).containsExactly("b NETWORK_DOWN");
    throttle.ended("a");
    time.letPass(Duration.ofSeconds(1));
    assertThat(begun).containsExactly("a");
  }

  @Test
  void what_is_to_be_done_after_a_waiting_call_has_begun_is_done_then_and_is_not_kept_of_one_that_has() {
    submit("a");
    submit("b");

    assertThat(throttle.afterBeginning("a", () -> begun.add("too late"))).isFalse();
    assertThat(throttle.afterBeginning("b", () -> begun.add("operator of b"))).isTrue();
    assertThat(begun).containsExactly("a");

    time.letPass(Duration.ofSeconds(1));
    throttle.ended("a");
    assertThat(begun).containsExactly("a", "b", "operator of b");
  }

  @Test
  void a_waiting_call_that_is_hung_up_is_reported_as_not_answered_and_never_begins() {
    submit("a");
    submit("b");

    assertThat(throttle.withdraw("b")).isTrue();
    assertThat(throttle.withdraw("a")).isFalse();
    assertThat(told.ends).containsExactly("b NO_ANSWER");
    throttle.ended("a");
    time.letPass(Duration.ofSeconds(1));
    assertThat(begun).containsExactly("a");
  }

  @Test
  void a_call_that_is_hung_up_while_it_begins_is_ended_as_soon_as_the_network_has_it() {
    throttle.submit(new Wanted("a", 3, false, time.instant()), () -> {
      assertThat(throttle.withdraw("a")).isTrue();
      assertThat(network.ended).isEmpty();
      begun.add("a");
    });

    assertThat(begun).containsExactly("a");
    assertThat(network.ended).containsExactly("a");
    assertThat(throttle.withdraw("a")).isFalse();
  }

  @Test
  void a_line_whose_call_was_lost_without_a_word_is_found_out_and_given_to_the_next() {
    submit("a");
    time.letPass(CallQueue.LONGEST);
    network.sighting = new Sighting.Alive(true);
    submit("b");
    assertThat(begun).containsExactly("a");

    network.sighting = new Sighting.NeverSeen();
    time.letPass(Duration.ofMinutes(1));
    assertThat(begun).containsExactly("a", "b");
  }

  @Test
  void who_closes_begins_nothing_more() {
    submit("a");
    submit("b");
    time.letPass(Duration.ofSeconds(1));
    throttle.close();
    throttle.ended("a");
    time.letPass(Duration.ofMinutes(10));
    assertThat(begun).containsExactly("a");
    assertThat(told.ends).isEmpty();
  }

  private void submit(String attempt) {
    throttle.submit(new Wanted(attempt, 3, false, time.instant()), () -> begun.add(attempt));
  }

  /** Hears of ends, and passes them on as the server's own reports do. */
  private final class Told implements CallListener {
    private final List<String> ends = new ArrayList<>();

    @Override
    public void ended(String attempt, LineEnd end, Instant at) {
      ends.add(attempt + " " + end);
      throttle.ended(attempt);
    }

    @Override
    public void ringing(String attempt, Instant at) {}

    @Override
    public void answered(String attempt, Instant at) {}

    @Override
    public void human(String attempt, Instant at) {}

    @Override
    public void recorded(String attempt, Recording recording) {}

    @Override
    public void operatorJoined(String attempt, String operator, Instant at) {}

    @Override
    public void operatorLeft(String attempt, String operator, OperatorLines.Left why, Instant at) {}

    @Override
    public void operatorNotJoined(String attempt, String operator, LineEnd end, Instant at) {}

    @Override
    public void reachable(boolean now, Instant at) {}
  }

  /** Has one thing to say of every call. */
  private static final class Network implements PhoneNetwork {
    private final List<String> ended = new ArrayList<>();
    private Sighting sighting = new Sighting.Alive(true);

    @Override
    public Sighting witness(String attempt, Instant askedSince) {
      return sighting;
    }

    @Override
    public void place(CallRequest request) {}

    @Override
    public void hangUp(String attempt) {
      ended.add(attempt);
    }

    @Override
    public boolean reachable() {
      return true;
    }

    @Override
    public void close() {}
  }
}
