package org.contrappel.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws sites and numbers no call of this run, or of an earlier one on the same station, has used. */
final class Sites {
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final AtomicInteger drawn = new AtomicInteger();
  private final StationClient station;

  Sites(StationClient station) {
    this.station = station;
  }

  /** A site with one telephone, loaded. */
  BenchSite withTelephone() {
    return loaded(List.of(number()), List.of());
  }

  /** A site without a telephone, whose one keyholder has two; loaded. */
  BenchSite withKeyholder() {
    return loaded(List.of(), List.of(number(), number()));
  }

  private BenchSite loaded(List<String> numbers, List<String> keyholder) {
    var site = BenchSite.of("bench-" + run + "-" + drawn.incrementAndGet(), numbers, keyholder);
    station.load(site);
    return site;
  }

  private String number() {
    return "+339%08d".formatted(drawn.incrementAndGet());
  }
}
