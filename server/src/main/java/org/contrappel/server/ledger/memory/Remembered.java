package org.contrappel.server.ledger.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Things by name that are forgotten after a while. Not safe for threads. */
final class Remembered<T> {
  private record Kept<T>(T thing, Instant until) {}

  private final InstantSource clock;
  private final Map<String, Kept<T>> kept = new HashMap<>();

  Remembered(InstantSource clock) {
    this.clock = clock;
  }

  Optional<T> get(String name) {
    return Optional.ofNullable(kept.get(name)).filter(k -> clock.instant().isBefore(k.until())).map(Kept::thing);
  }

  void put(String name, T thing, Duration howLong) {
    kept.put(name, new Kept<>(thing, clock.instant().plus(howLong)));
  }
}
