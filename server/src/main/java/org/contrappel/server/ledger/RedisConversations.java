package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** The conversations in Redis. */
public final class RedisConversations implements Conversations {

  private final LedgerRedis redis;

  public RedisConversations(LedgerRedis redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Stored> read(Lane lane, String attempt) {
    var fields = redis.ask(r -> r.hmget(LaneKeys.conversation(lane, attempt), "turn", "json"));
    if (!fields.getFirst().hasValue()) {
      return Optional.empty();
    }
    var turn = Long.parseLong(new String(fields.getFirst().getValue(), UTF_8));
    return Optional.of(new Stored(turn, new String(fields.getLast().getValue(), UTF_8)));
  }

  @Override
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
