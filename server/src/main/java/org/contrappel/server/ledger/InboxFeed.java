package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.UnblockType;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits in Redis for items of several inboxes at once, on a connection of its own. One thread reads; {@link #interrupt}
 * may be called from any.
 */
public final class InboxFeed implements AutoCloseable {

  /** Not polling: only how long a connection that died without a word goes unnoticed. */
  private static final Duration WAIT_AT_MOST = Duration.ofSeconds(10);

  private static final int ITEMS_AT_ONCE = 100;

  private final LedgerRedis redis;
  private final StatefulRedisConnection<String, byte[]> connection;
  private final long clientId;

  /** @throws LedgerUnavailable when Redis does not answer */
  public InboxFeed(LedgerRedis redis) {
    this.redis = redis;
    this.connection = redis.blockingConnection(WAIT_AT_MOST);
    try {
      this.clientId = LedgerRedis.answer(connection.async().clientId());
    } catch (LedgerUnavailable e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Waits until one of the inboxes has something behind the given position.
   *
   * @param after the last item known, per lane; at least one lane
   * @return in each lane in order; empty after an interruption or a while without anything
   * @throws LedgerUnavailable when the connection broke: close this feed and open another
   */
  @SuppressWarnings("unchecked") // an array of a generic type, which Lettuce wants
  public List<Arrived> await(Map<Lane, String> after) {
    var lanes = new HashMap<String, Lane>();
    after.keySet().forEach(lane -> lanes.put(LaneKeys.inbox(lane), lane));
    StreamOffset<String>[] offsets = after.entrySet().stream()
        .map(known -> StreamOffset.from(LaneKeys.inbox(known.getKey()), known.getValue()))
        .toArray(StreamOffset[]::new);
    try {
      var waiting = XReadArgs.Builder.block(WAIT_AT_MOST).count(ITEMS_AT_ONCE);
      var messages = LedgerRedis.answer(connection.async().xread(waiting, offsets));
      return messages.stream().map(message -> arrived(lanes.get(message.getStream()), message)).toList();
    } catch (RedisException e) {
      throw new LedgerUnavailable(e);
    }
  }

  static Arrived arrived(Lane lane, StreamMessage<String, byte[]> message) {
    var body = message.getBody();
    return new Arrived(lane, message.getId(), text(body.get("kind")), text(body.get("json")));
  }

  /** A field is missing only where somebody else wrote into the inbox; the lane then sets the item aside. */
  private static String text(byte[] field) {
    return field == null ? "" : new String(field, UTF_8);
  }

  /** Ends the waiting. False when nobody was waiting just now. */
  public boolean interrupt() {
    return redis.ask(r -> r.clientUnblock(clientId, UnblockType.TIMEOUT)) == 1;
  }

  @Override
  public void close() {
    connection.close();
  }
}
