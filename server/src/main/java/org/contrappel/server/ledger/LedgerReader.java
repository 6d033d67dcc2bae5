package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.Range;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads, from any node. All methods throw {@link LedgerUnavailable} when Redis does not answer. */
public final class LedgerReader {

  private static final int AT_ONCE = 500;

  private final LedgerRedis redis;

  public LedgerReader(LedgerRedis redis) {
    this.redis = redis;
  }

  /**
   * Entries in order.
   *
   * @param from number of the first one wanted, from 1
   * @param atMost how many at most
   * @return empty when the stream has none that far
   */
  public List<Entry> entries(Lane lane, StreamName stream, long from, int atMost) {
    return stored(lane, stream, from, atMost).stream().map(Entry::read).toList();
  }

  /** As {@link #entries}, byte for byte as they are kept: for {@link HashChain} and for handing out as proof. */
  public List<byte[]> stored(Lane lane, StreamName stream, long from, int atMost) {
    return redis.ask(r -> r.lrange(stream.key(lane), from - 1, from + atMost - 2));
  }

  /** A whole stream, from its first entry to its last. */
  public List<Entry> all(Lane lane, StreamName stream) {
    return allStored(lane, stream).stream().map(Entry::read).toList();
  }

  /** As {@link #all}, byte for byte as they are kept. */
  public List<byte[]> allStored(Lane lane, StreamName stream) {
    var all = new ArrayList<byte[]>();
    for (List<byte[]> some; !(some = stored(lane, stream, all.size() + 1L, AT_ONCE)).isEmpty(); ) {
      all.addAll(some);
    }
    return List.copyOf(all);
  }

  public Head head(Lane lane, StreamName stream) {
    var last = redis.ask(r -> r.lindex(stream.key(lane), -1));
    return last == null ? Head.EMPTY : Entry.read(last).head();
  }

  public Optional<String> document(Lane lane, String name) {
    return bytes(lane, name).map(bytes -> new String(bytes, UTF_8));
  }

  /** A document as it was stored, for instance an alarm's raw message. */
  public Optional<byte[]> bytes(Lane lane, String name) {
    return Optional.ofNullable(redis.ask(r -> r.get(LaneKeys.document(lane, name))));
  }

  /**
   * An open incident.
   *
   * @param document the document {@code incident:<id>}, empty when there is none
   */
  public record Open(Lane lane, String id, Optional<String> document) {}

  /** The open incidents of all lanes, in each lane the longest open first. */
  public List<Open> openIncidents() {
    var asked = new ArrayList<RedisFuture<List<byte[]>>>();
    Lanes.all().forEach(lane -> asked.add(redis.send(r -> r.zrange(LaneKeys.open(lane), 0, -1))));
    var open = new ArrayList<Open>();
    for (var lane : Lanes.all()) {
      var ids = LedgerRedis.answer(asked.get(lane.number())).stream().map(id -> new String(id, UTF_8)).toList();
      open.addAll(withDocuments(lane, ids));
    }
    return List.copyOf(open);
  }

  /** The open incidents of one lane, the longest open first. */
  public List<String> openIds(Lane lane) {
    return redis.ask(r -> r.zrange(LaneKeys.open(lane), 0, -1)).stream().map(id -> new String(id, UTF_8)).toList();
  }

  private List<Open> withDocuments(Lane lane, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var keys = ids.stream().map(id -> LaneKeys.document(lane, "incident:" + id)).toArray(String[]::new);
    var documents = redis.ask(r -> r.mget(keys));
    var open = new ArrayList<Open>();
    for (int i = 0; i < ids.size(); i++) {
      var json = documents.get(i).hasValue() ? new String(documents.get(i).getValue(), UTF_8) : null;
      open.add(new Open(lane, ids.get(i), Optional.ofNullable(json)));
    }
    return open;
  }

  /** The lane's timers, the next one first. */
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

  /** The last item of the inbox that is done with; {@code 0-0} when none is. */
  public String position(Lane lane) {
    var stored = redis.ask(r -> r.get(LaneKeys.position(lane)));
    return stored == null ? "0-0" : text(stored);
  }

  /** What had to be set aside in a lane because deciding it failed, oldest first. */
  public List<Append.Dead> dead(Lane lane) {
    return redis.ask(r -> r.xrange(LaneKeys.dead(lane), Range.unbounded())).stream()
        .map(message -> message.getBody())
        .map(body -> new Append.Dead(text(body.get("input")), text(body.get("error")), text(body.get("message"))))
        .toList();
  }

  /** Follows the notices of all lanes until closed; a broken connection comes back by itself. */
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
