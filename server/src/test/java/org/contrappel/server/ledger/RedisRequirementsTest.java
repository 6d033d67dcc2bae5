package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
class RedisRequirementsTest {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Map<String, String> FIT =
      Map.of("appendonly", "yes", "appendfsync", "always", "maxmemory-policy", "noeviction");

  @Test
  void the_redis_of_these_tests_is_fit() {
    assertThat(RedisRequirements.unmet(REDIS.ledger())).isEmpty();
  }

  @Test
  void a_redis_that_may_lose_a_second_is_told_what_to_set() {
    REDIS.ledger().ask(redis -> redis.configSet("appendfsync", "everysec"));
    try {
      assertThat(RedisRequirements.unmet(REDIS.ledger())).containsExactly(
          "Set 'appendfsync always' in redis.conf (it is 'everysec'): "
              + "an alarm that was acknowledged must survive a power cut.");
    } finally {
      REDIS.ledger().ask(redis -> redis.configSet("appendfsync", "always"));
    }
  }

  @Test
  void an_old_redis_is_refused() {
    assertThat(RedisRequirements.unmet("6.2.14", FIT))
        .containsExactly("This Redis is 6.2.14; Contrappel needs 7.0 or newer.");
  }

  @Test
  void seven_and_later_are_welcome() {
    assertThat(RedisRequirements.unmet("7.0.15", FIT)).isEmpty();
    assertThat(RedisRequirements.unmet("10.1.0", FIT)).isEmpty();
  }

  @Test
  void settings_that_cannot_be_read_are_not_taken_for_granted() {
    assertThat(RedisRequirements.unmet("7.0.15", Map.of())).hasSize(3);
  }
}
