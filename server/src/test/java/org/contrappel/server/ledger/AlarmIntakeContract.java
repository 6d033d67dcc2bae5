package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every ledger takes alarms in. */
public abstract class AlarmIntakeContract {

  static final Lane LANE = new Lane(7);
  static final byte[] RAW = {'{', (byte) 0xff, 0, '}'};

  private final Iterator<String> suffixes = IntStream.iterate(1, i -> i + 1).mapToObj(i -> "a" + i).iterator();
  private AlarmIntake intake;
  private LedgerReader reader;

  /** An empty ledger. */
  protected abstract LedgerParts parts(Supplier<String> suffixes);

  @BeforeEach
  void empty() {
    var parts = parts(suffixes::next);
    intake = parts.intake();
    reader = parts.reader();
  }

  @Test
  void an_alarm_is_stored_with_its_raw_bytes_and_lies_in_the_inbox() {
    var accepted = accept("panel", "key-1", RAW);

    assertThat(accepted).isEqualTo(new Intake.Accepted("07-a1", LANE, true));
    assertThat(reader.document(LANE, "alarm:07-a1")).contains("{\"id\":\"07-a1\"}");
    assertThat(reader.bytes(LANE, "alarm:07-a1:raw")).contains(RAW);
    assertThat(inbox()).isEqualTo(1);
  }

  @Test
  void the_same_key_again_is_the_same_alarm_and_puts_nothing_more_into_the_inbox() {
    accept("panel", "key-1", RAW);

    assertThat(accept("panel", "key-1", RAW)).isEqualTo(new Intake.Accepted("07-a1", LANE, false));
    assertThat(inbox()).isEqualTo(1);
  }

  @Test
  void the_same_key_of_another_caller_is_another_alarm() {
    accept("panel", "key-1", RAW);

    assertThat(accept("other", "key-1", RAW)).isEqualTo(new Intake.Accepted("07-a2", LANE, true));
  }

  @Test
  void callers_and_keys_that_read_alike_when_joined_are_still_told_apart() {
    accept("panel", "1key", RAW);

    assertThat(accept("panel1", "key", RAW)).isEqualTo(new Intake.Accepted("07-a2", LANE, true));
  }

  @Test
  void the_same_key_with_another_message_is_a_conflict_and_nothing_is_stored() {
    accept("panel", "key-1", RAW);

    assertThat(accept("panel", "key-1", "{}".getBytes(UTF_8))).isEqualTo(new Intake.Conflict("07-a1"));
    assertThat(inbox()).isEqualTo(1);
  }

  @Test
  void the_same_key_for_a_site_in_another_lane_is_a_conflict_too() {
    accept("panel", "key-1", RAW);

    var other = intake.accept(new Lane(8), "panel", "key-1", "{}".getBytes(UTF_8), "alarm", id -> "{}");

    assertThat(other).isEqualTo(new Intake.Conflict("07-a1"));
  }

  Intake accept(String caller, String key, byte[] raw) {
    return intake.accept(LANE, caller, key, raw, "alarm", id -> "{\"id\":\"" + id + "\"}");
  }

  int inbox() {
    return reader.arrived(LANE, "0-0", 100).size();
  }
}
