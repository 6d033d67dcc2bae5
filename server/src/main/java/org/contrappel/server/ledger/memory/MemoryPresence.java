package org.contrappel.server.ledger.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contrappel.server.ledger.Presence;

/** Signs of life of a world's operators. */
public final class MemoryPresence implements Presence {
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final Map<String, Instant> acted = new ConcurrentHashMap<>();

  @Override
  public void seen(String operator, Instant at) {
    seen.put(operator, at);
  }

  @Override
  public void acted(String operator, Instant at) {
    acted.put(operator, at);
  }

  @Override
  public Optional<Instant> lastDeed(String operator) {
    return Optional.ofNullable(acted.get(operator));
  }

  @Override
  public Optional<Instant> last(String operator) {
    return Optional.ofNullable(seen.get(operator));
  }
}
