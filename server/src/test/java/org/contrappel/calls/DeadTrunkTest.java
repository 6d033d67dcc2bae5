package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a station of its own, for no other call goes through while the trunk is dead. */
@Tag("real-call")
class DeadTrunkTest {
  private final Stage stage = new Stage();

  @AfterEach
  void stop() {
    stage.close();
    stage.station().delete();
  }

  @Test
  void a_server_that_starts_while_the_trunk_is_dead_takes_alarms_all_the_same() {
    var site = stage.site();
    stage.station().phone().playsDead(true);

    stage.station().station().killAndAwait("server", Duration.ofSeconds(60));

    assertThat(stage.firstCall(stage.alarm(site)).path("result").asString("")).isEqualTo("NETWORK_DOWN");
  }

  @Test
  void a_dead_trunk_is_told_from_a_telephone_that_is_not_answered() {
    var site = stage.site();
    stage.station().phone().playsDead(true);

    var call = stage.firstCall(stage.alarm(site));

    assertThat(call.path("result").asString("")).isEqualTo("NETWORK_DOWN");
    assertThat(call.path("facts").has("RINGING")).isFalse();
    assertThat(stage.timesRung(site.number())).isZero();
  }
}
