package org.contrappel.server.ledger;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the ledger weighs in Redis. For measuring: it looks at every key there is. */
public final class RedisWeight {
  private static final int KEYS_AT_ONCE = 1_000;

  private final LedgerRedis redis;

  public RedisWeight(LedgerRedis redis) {
    this.redis = redis;
  }

  /** All that Redis has allocated, in bytes, its own housekeeping included. */
  public long all() {
    return redis.ask(r -> r.info("memory")).lines()
        .filter(line -> line.startsWith("used_memory:"))
        .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length()).strip()))
        .findFirst().orElseThrow(() -> new IllegalStateException("Redis does not tell its used_memory"));
  }

  /**
   * The keys that carry one of these names in theirs.
   *
   * @return bytes by key, the key's own included
   */
  public Map<String, Long> of(Collection<String> names) {
    var weights = new HashMap<String, Long>();
    ScanCursor at = ScanCursor.INITIAL;
    while (!at.isFinished()) {
      var from = at;
      KeyScanCursor<String> some = redis.ask(r -> r.scan(from, ScanArgs.Builder.limit(KEYS_AT_ONCE)));
      some.getKeys().stream().filter(key -> names.stream().anyMatch(key::contains))
          .forEach(key -> weights.put(key, weight(key)));
      at = some;
    }
    return Map.copyOf(weights);
  }

  /** 0 for a key that has expired meanwhile. */
  private long weight(String key) {
    var bytes = redis.ask(r -> r.memoryUsage(key));
    return bytes == null ? 0 : bytes;
  }
}
