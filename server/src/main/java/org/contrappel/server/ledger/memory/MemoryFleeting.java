package org.contrappel.server.ledger.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.contrappel.server.ledger.Fleeting;

/** The same for tests, under a clock that is handed in. */
public final class MemoryFleeting implements Fleeting {
  private final Map<String, Kept> kept = new HashMap<>();
  private final InstantSource clock;

  private record Kept(String text, Instant until) {}

  public MemoryFleeting(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void keep(String name, String text, Duration howLong) {
    kept.put(name, new Kept(text, clock.instant().plus(howLong)));
  }

  @Override
  public synchronized Optional<String> find(String name) {
    return Optional.ofNullable(kept.get(name)).filter(one -> clock.instant().isBefore(one.until())).map(Kept::text);
  }

  @Override
  public synchronized void forget(String name) {
    kept.remove(name);
  }

  @Override
  public synchronized long countOneMore(String name, Duration howLong) {
    var count = find(name).map(Long::parseLong).orElse(0L) + 1;
    keep(name, Long.toString(count), howLong);
    return count;
  }
}
