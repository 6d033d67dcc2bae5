package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
class AlarmIntakeTest extends AlarmIntakeContract {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  @Override
  protected LedgerParts parts(Supplier<String> suffixes) {
    return REDIS.ledger().parts(Duration.ofSeconds(10), Duration.ofHours(48), suffixes);
  }

  @Test
  void a_crash_between_key_and_alarm_is_mended_by_the_callers_repetition() {
    accept("panel", "key-1", RAW);
    REDIS.ledger().ask(redis -> redis.del(
        LaneKeys.document(LANE, "alarm:07-a1"), LaneKeys.document(LANE, "alarm:07-a1:raw"), LaneKeys.inbox(LANE)));

    assertThat(accept("panel", "key-1", RAW)).isEqualTo(new Intake.Accepted("07-a1", LANE, true));
    assertThat(inbox()).isEqualTo(1);
  }
}
