package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the desk is told of the station itself, over HTTP. */
@Tag(RealRedis.KILLS_REDIS)
@Tag("real-redis")
class StationHealthTest {
  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, "sites: []\n", "people: []\n");

  @Test
  void each_piece_is_shown_and_a_dead_redis_is_named_while_it_is_dead() throws Exception {
    var well = SERVER.get("/api/station/health").json();
    assertThat(well.path("asterisk").isNull()).as("the simulated network needs none").isTrue();
    assertThat(well.path("redis").path("up").asBoolean(false)).isTrue();
    assertThat(well.path("redis").path("millis").asLong(-1)).isNotNegative();
    assertThat(well.path("disk").path("totalBytes").asLong(0)).isPositive();
    assertThat(well.path("clock").path("offsetMillis").isNull()).isTrue();
    assertThat(well.path("clock").path("sentence").asString("")).contains("time.server");
    assertThat(well.path("lanes").asInt(0)).isEqualTo(65);

    var desk = SignedInDesk.at(SERVER, "night", "OPERATOR");
    REDIS.kill();
    var ill = SERVER.until("/api/station/health", now -> !now.path("redis").path("up").asBoolean(true));
    assertThat(ill.path("faults").toString()).contains("\"redis\"", "their senders must send them again");
    assertThat(ill.path("redis").path("millis").isNull()).isTrue();
    var asked = desk.get(SERVER, "/api/incidents");
    assertThat(asked.status()).as("a desk is not signed out because Redis is away").isEqualTo(503);
    assertThat(asked.type()).startsWith("application/problem+json");
    REDIS.startAgain();

    SERVER.until("/api/station/health", now -> now.path("redis").path("up").asBoolean(false)
        && !now.path("faults").toString().contains("redis"));
    assertThat(desk.get(SERVER, "/api/incidents").status()).isEqualTo(200);
  }
}
