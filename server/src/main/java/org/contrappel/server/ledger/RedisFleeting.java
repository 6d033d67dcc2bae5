package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Optional;

/** Keys that expire by themselves. */
public final class RedisFleeting implements Fleeting {
  private final LedgerRedis redis;

  public RedisFleeting(LedgerRedis redis) {
    this.redis = redis;
  }

  @Override
  public void keep(String name, String text, Duration howLong) {
    redis.ask(r -> r.set(key(name), text.getBytes(UTF_8), SetArgs.Builder.px(howLong.toMillis())));
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(redis.ask(r -> r.get(key(name)))).map(bytes -> new String(bytes, UTF_8));
  }

  @Override
  public void forget(String name) {
    redis.ask(r -> r.del(key(name)));
  }

  @Override
  public long countOneMore(String name, Duration howLong) {
    var count = redis.send(r -> r.incr(key(name)));
    var expires = redis.send(r -> r.pexpire(key(name), howLong.toMillis()));
    var counted = LedgerRedis.answer(count);
    LedgerRedis.answer(expires);
    return counted;
  }

  private static String key(String name) {
    return "fleeting:" + name;
  }
}
