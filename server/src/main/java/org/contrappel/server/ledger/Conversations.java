package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;

/**
 * Conversations of live calls, written by whichever node has the call. They stand outside the lane's owner: a caller
 * must not wait for a lane. Each is kept for a day after its last turn. No code ever comes here.
 */
public final class Conversations {

  private static final Duration KEPT = Duration.ofDays(1);

  private final LedgerRedis redis;

  public Conversations(LedgerRedis redis) {
    this.redis = redis;
  }

  /** @param turn from 1, greater with each storing */
  public record Stored(long turn, String json) {}

  public Optional<Stored> read(Lane lane, String attempt) {
    var fields = redis.ask(r -> r.hmget(LaneKeys.conversation(lane, attempt), "turn", "json"));
    if (!fields.getFirst().hasValue()) {
      return Optional.empty();
    }
    var turn = Long.parseLong(new String(fields.getFirst().getValue(), UTF_8));
    return Optional.of(new Stored(turn, new String(fields.getLast().getValue(), UTF_8)));
  }

  /**
   * Stores the turn after the one that was read. The same turn with the same JSON again is success.
   *
   * @param readAt the turn it went on from, 0 for a new conversation
   * @return false when another node went on with it meanwhile: read again
   */
  public boolean store(Lane lane, String attempt, long readAt, String json) {
    var answer = redis.run(
        Script.CONVERSATION_STORE,
        new Arguments()
            .key(LaneKeys.conversation(lane, attempt))
            .add(readAt)
            .add(readAt + 1)
            .add(json)
            .add(KEPT.toMillis()));
    return answer.number(0) == 1;
  }
}
