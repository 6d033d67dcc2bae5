package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
class ConversationsTest extends ConversationsContract {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Lane LANE = new Lane(7);

  @Override
  protected Conversations conversations() {
    return new RedisConversations(REDIS.ledger());
  }

  @Test
  void it_is_kept_for_a_day() {
    conversations().store(LANE, "07-t1", 0, "{}");

    long seconds = REDIS.ledger().ask(redis -> redis.ttl(LaneKeys.conversation(LANE, "07-t1")));
    assertThat(seconds).isBetween(86_000L, 86_400L);
  }
}
