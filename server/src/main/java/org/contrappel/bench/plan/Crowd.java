package org.contrappel.bench.plan;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many incidents, so many of them at once: where one is done with, the next alarm comes in. */
final class Crowd {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final MeasuredStation station;
  private final AtomicInteger next;
  private final int beyond;
  private final CountDownLatch open;
  private final Set<String> inCharge = ConcurrentHashMap.newKeySet();
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  /** @param firstSite the number of the first of as many sites that were taken over and raised no alarm yet */
  Crowd(MeasuredStation station, int firstSite, int incidents) {
    this.station = station;
    this.next = new AtomicInteger(firstSite);
    this.beyond = firstSite + incidents;
    this.open = new CountDownLatch(incidents);
  }

  /** Moves each to its end: once a keyholder has taken charge the operator notes it and closes. */
  void moveThrough(int atOnce) {
    station.watched().tell(
        incident -> {
          if (inCharge.add(incident)) {
            station.threads().execute(() -> station.operatorEnds(incident));
          }
        },
        this::doneWith);
    begin(atOnce);
  }

  /** Moves each so far that a keyholder has taken charge. @return their ids */
  Set<String> fallAsleep(int atOnce) {
    station.watched().tell(this::doneWith, incident -> {});
    begin(atOnce);
    return Set.copyOf(done);
  }

  private void doneWith(String incident) {
    if (done.add(incident)) {
      open.countDown();
      station.threads().execute(this::raiseNext);
    }
  }

  private void raiseNext() {
    var site = next.getAndIncrement();
    if (site < beyond) {
      station.raise(site);
    }
  }

  private void begin(int atOnce) {
    for (var i = 0; i < atOnce; i++) {
      station.threads().execute(this::raiseNext);
    }
    try {
      if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || station.watched().broken() > 0) {
        throw new IllegalStateException("%d incidents did not get there, and %d inputs could not be decided; see the log"
            .formatted(open.getCount(), station.watched().broken()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in a round", e);
    }
  }
}
