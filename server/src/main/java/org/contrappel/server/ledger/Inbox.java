package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

/** Puts items into a lane's inbox. Any node may; only the lane's owner reads. */
public final class Inbox {

  /** How long an item put twice is recognised: far longer than anyone repeats a lost answer or a webhook. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final LedgerRedis redis;

  public Inbox(LedgerRedis redis) {
    this.redis = redis;
  }

  /**
   * Puts one item; on disk when this returns.
   *
   * @param once names the happening itself: the same name within the hour puts nothing again. A call event has one of
   *     its own; else draw a UUID
   * @return the item's id, the earlier one when it was there already
   * @throws LedgerUnavailable when no answer came; put it again under the same name
   */
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
