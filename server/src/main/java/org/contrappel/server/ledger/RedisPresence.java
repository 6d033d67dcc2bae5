package org.contrappel.server.ledger;

import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Kept in Redis, so that a restart or another node knows it too; told there every few seconds at most. */
public final class RedisPresence implements Presence {
  private static final Duration TOLD_EVERY = Duration.ofSeconds(5);
  private static final Duration REMEMBERED_FOR = Duration.ofHours(12);
  private static final String SEEN = "presence:";
  private static final String ACTED = "acted:";
  private final LedgerRedis redis;
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  public RedisPresence(LedgerRedis redis) {
    this.redis = redis;
  }

  @Override
  public void seen(String operator, Instant at) {
    keep(SEEN + operator, at);
  }

  @Override
  public Optional<Instant> last(String operator) {
    return kept(SEEN + operator);
  }

  @Override
  public void acted(String operator, Instant at) {
    keep(ACTED + operator, at);
  }

  @Override
  public Optional<Instant> lastDeed(String operator) {
    return kept(ACTED + operator);
  }

  private void keep(String key, Instant at) {
    var isNews = told.merge(key, at, (before, now) -> now.isBefore(before.plus(TOLD_EVERY)) ? before : now).equals(at);
    if (isNews) {
      var millis = Long.toString(at.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
      redis.ask(commands -> commands.set(key, millis, SetArgs.Builder.ex(REMEMBERED_FOR.toSeconds())));
    }
  }

  private Optional<Instant> kept(String key) {
    var millis = redis.ask(commands -> commands.get(key));
    return Optional.ofNullable(millis)
        .map(bytes -> Instant.ofEpochMilli(Long.parseLong(new String(bytes, StandardCharsets.US_ASCII))));
  }
}
