package org.contrappel.server.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that stands still until a test lets it pass. */
public final class SkippingTime implements Timekeeper {

  private record Order(Instant at, Runnable wake) {}

  private final List<Order> orders = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public Wake wakeAt(Instant at, Runnable wake) {
    var order = new Order(at, wake);
    synchronized (this) {
      if (at.isAfter(now)) {
        orders.add(order);
        return () -> forget(order);
      }
    }
    wake.run();
    return () -> {};
  }

  private synchronized void forget(Order order) {
    orders.remove(order);
  }

  public void letPass(Duration duration) {
    List<Order> due;
    synchronized (this) {
      now = now.plus(duration);
      due = orders.stream().filter(order -> !order.at.isAfter(now)).toList();
      orders.removeAll(due);
    }
    due.forEach(order -> order.wake.run());
  }
}
