package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads from Redis, from any node. */
public final class RedisLedgerReader implements LedgerReader {

  private static final int SCANNED_AT_ONCE = 2_000;
  private final LedgerRedis redis;

  public RedisLedgerReader(LedgerRedis redis) {
    this.redis = redis;
  }

  @Override
  public List<byte[]> stored(Lane lane, StreamName stream, long from, int atMost) {
    return redis.ask(r -> r.lrange(stream.key(lane), from - 1, from + atMost - 2));
  }

  @Override
  public Head head(Lane lane, StreamName stream) {
    var last = redis.ask(r -> r.lindex(stream.key(lane), -1));
    return last == null ? Head.EMPTY : Entry.read(last).head();
  }

  @Override
  public Optional<byte[]> bytes(Lane lane, String name) {
    return Optional.ofNullable(redis.ask(r -> r.get(LaneKeys.document(lane, name))));
  }

  @Override
  public Map<String, String> documents(String prefix) {
    var keys = new ArrayList<String>();
    var wanted = ScanArgs.Builder.matches("{*}:document:" + prefix + "*").limit(SCANNED_AT_ONCE);
    var at = ScanCursor.INITIAL;
    do {
      var from = at;
      var found = redis.ask(r -> r.scan(from, wanted));
      keys.addAll(found.getKeys());
      at = found;
    } while (!at.isFinished());
    var documents = new TreeMap<String, String>();
    for (int i = 0; i < keys.size(); i += AT_ONCE) {
      var some = keys.subList(i, Math.min(i + AT_ONCE, keys.size())).toArray(String[]::new);
      redis.ask(r -> r.mget(some)).stream().filter(KeyValue::hasValue)
          .forEach(one -> documents.put(LaneKeys.documentOf(one.getKey()), text(one.getValue())));
    }
    return documents;
  }

  @Override
  public List<String> openIds(Lane lane) {
    return redis.ask(r -> r.zrange(LaneKeys.open(lane), 0, -1)).stream().map(id -> new String(id, UTF_8)).toList();
  }

  @Override
  public List<Optional<String>> documents(Lane lane, List<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    var keys = names.stream().map(name -> LaneKeys.document(lane, name)).toArray(String[]::new);
    return redis.ask(r -> r.mget(keys)).stream()
        .map(one -> one.hasValue() ? Optional.of(text(one.getValue())) : Optional.<String>empty())
        .toList();
  }

  @Override
  public List<Timer> timers(Lane lane) {
    var instants = redis.send(r -> r.zrangeWithScores(LaneKeys.timers(lane), 0, -1));
    var payloads = LedgerRedis.answer(redis.send(r -> r.hgetall(LaneKeys.payloads(lane))));
    return LedgerRedis.answer(instants).stream()
        .map(scored -> {
          var name = new String(scored.getValue(), UTF_8);
          var payload = new String(payloads.getOrDefault(name, new byte[0]), UTF_8);
          return new Timer(name, Instant.ofEpochMilli((long) scored.getScore()), payload);
        })
        .toList();
  }

  @Override
  public String position(Lane lane) {
    var stored = redis.ask(r -> r.get(LaneKeys.position(lane)));
    return stored == null ? "0-0" : text(stored);
  }

  @Override
  public List<Arrived> arrived(Lane lane, String after, int atMost) {
    var behind = Range.from(Range.Boundary.excluding(after), Range.Boundary.<String>unbounded());
    return redis.ask(r -> r.xrange(LaneKeys.inbox(lane), behind, Limit.from(atMost))).stream()
        .map(message -> InboxFeed.arrived(lane, message))
        .toList();
  }

  @Override
  public List<Append.Dead> dead(Lane lane) {
    return redis.ask(r -> r.xrange(LaneKeys.dead(lane), Range.unbounded())).stream()
        .map(message -> message.getBody())
        .map(body -> new Append.Dead(text(body.get("input")), text(body.get("error")), text(body.get("message"))))
        .toList();
  }

  @Override
  public AutoCloseable subscribe(NoticeListener listener) {
    var connection = redis.pubSubConnection();
    connection.addListener(new RedisPubSubAdapter<>() {
      @Override
      public void message(String channel, String message) {
        listener.noticed(Notice.read(message));
      }

      @Override
      public void subscribed(String channel, long count) {
        listener.resumed();
      }
    });
    connection.sync().subscribe(LaneKeys.NOTICES);
    return connection;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
