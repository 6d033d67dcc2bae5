package org.contrappel.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final InOrder inOrder = new InOrder(task -> Thread.ofVirtual().start(task));
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whoever_reports_does_not_wait_and_the_order_of_one_call_is_kept() throws InterruptedException {
    var gate = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    inOrder.run("a", () -> {
      waitAt(gate);
      done.add("first");
    });
    inOrder.run("a", () -> done.add("second"));
    inOrder.run("a", over::countDown);

    assertThat(done).isEmpty();
    gate.countDown();
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void one_call_does_not_wait_for_another() throws InterruptedException {
    var gate = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    inOrder.run("slow", () -> waitAt(gate));
    inOrder.run("quick", over::countDown);

    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    gate.countDown();
  }

  @Test
  void a_report_that_fails_keeps_no_later_one_back() throws InterruptedException {
    var over = new CountDownLatch(1);
    inOrder.run("a", () -> {
      throw new IllegalStateException("on purpose");
    });
    inOrder.run("a", over::countDown);

    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void waitAt(CountDownLatch gate) {
    try {
      assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
