package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The inboxes in Redis; an item is on disk when putting it returns. */
public final class RedisInbox implements Inbox {

  private final LedgerRedis redis;

  public RedisInbox(LedgerRedis redis) {
    this.redis = redis;
  }

  @Override
  public String put(Lane lane, String kind, String json, String once) {
    var arguments = new Arguments()
        .key(LaneKeys.inbox(lane))
        .key(lane.key("once:" + Sha256.hex(once.getBytes(UTF_8))))
        .add(kind)
        .add(json)
        .add(REMEMBERED.toMillis());
    return new String(redis.runForBytes(Script.INBOX_PUT, arguments), UTF_8);
  }
}
