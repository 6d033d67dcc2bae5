package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

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
  void a_dead_trunk_is_told_from_a_telephone_that_is_not_answered() {
    var site = stage.site();
    stage.station().phone().playsDead(true);

    var call = stage.firstCall(stage.alarm(site));

    assertThat(call.path("result").asString("")).isEqualTo("NETWORK_DOWN");
    assertThat(call.path("facts").has("RINGING")).isFalse();
    assertThat(stage.timesRung(site.number())).isZero();
  }
}
