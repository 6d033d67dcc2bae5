package org.contrappel.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongTest {
  private static final int LANES = 65;
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private boolean asterisk = true;
  private boolean trunk = true;
  private boolean redis = true;
  private boolean full;
  private int lanes = LANES;
  private Report.Presence presence = new Report.Presence("station", true);
  private ClockOffset clock = ClockOffset.of(12, "ntp.example");

  private List<String> wrong() {
    return List.copyOf(Wrong.with(new Report(
        new Report.Up(asterisk, NOW), List.of(new Report.Trunk("trunk", trunk, NOW)),
        new Report.Redis(redis, redis ? 1L : null, NOW), Report.Disk.of(full ? 1L << 30 : 3L << 30, 1L << 40), clock,
        lanes, presence, true, "asterisk", List.of()), LANES).keySet());
  }

  @Test
  void nothing_is_wrong_with_a_station_that_has_all_it_stands_on() {
    assertThat(wrong()).isEmpty();
  }

  @Test
  void a_dead_trunk_is_not_blamed_on_a_live_asterisk_nor_a_dead_asterisk_on_the_trunk() {
    trunk = false;
    assertThat(wrong()).containsExactly(Ailment.TRUNK);
    asterisk = false;
    assertThat(wrong()).containsExactly(Ailment.ASTERISK);
  }

  @Test
  void a_dead_redis_is_one_fault_and_the_lanes_it_takes_along_are_none() {
    redis = false;
    lanes = 0;
    assertThat(wrong()).containsExactly(Ailment.REDIS);
    redis = true;
    assertThat(wrong()).containsExactly(Ailment.LANES);
  }

  @Test
  void a_full_disk_and_a_clock_that_is_off_are_told() {
    full = true;
    clock = ClockOffset.of(-3_200, "ntp.example");
    assertThat(wrong()).containsExactly(Ailment.DISK, Ailment.CLOCK);
    assertThat(clock.sentence()).isEqualTo("The clock is 3.2 s ahead of ntp.example: set it right.");
  }

  @Test
  void it_is_told_when_nobody_would_be_rung_for_a_silent_operator_unless_nobody_is_asked_for_a_sign_of_life() {
    presence = new Report.Presence("station", false);
    assertThat(wrong()).containsExactly(Ailment.PRESENCE);
    presence = null;
    assertThat(wrong()).isEmpty();
  }

  @Test
  void a_clock_that_is_compared_with_none_is_no_fault() {
    clock = ClockOffset.unknown("It is not known.");
    assertThat(wrong()).isEmpty();
  }
}
