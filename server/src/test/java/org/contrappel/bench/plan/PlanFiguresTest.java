package org.contrappel.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanFiguresTest {
  private static final long SECOND = 1_000_000_000L;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PlanTable table = new PlanTable(new PrintStream(printed));

  @Test
  void a_round_of_400_incidents_and_8800_entries_in_four_seconds_moves_100_and_writes_2200_a_second() {
    var round = new Round(400, 8_800, 4 * SECOND, 4_400, 2_200);

    assertThat(round.incidentsPerSecond()).isEqualTo(100);
    assertThat(round.entriesPerSecond()).isEqualTo(2_200);
    assertThat(round.entriesPerIncident()).isEqualTo(22);
  }

  @Test
  void half_a_millisecond_of_ours_and_a_quarter_of_redis_let_two_cores_write_2667_a_second() {
    var round = new Round(400, 8_800, 4 * SECOND, 4_400, 2_200);

    assertThat(round.stationCpuPerEntry()).isEqualTo(0.5);
    assertThat(round.redisCpuPerEntry()).isEqualTo(0.25);
    assertThat(round.entriesPerSecondOn(2)).isCloseTo(2_666.7, within(0.1));
    assertThat(round.cores()).isEqualTo(1.65);
  }

  @Test
  void keys_are_told_apart_by_what_they_are_and_not_by_whose() {
    var byKind = Sleeping.byKind(
        Map.of("{lane-07}:document:alarm:07-a1", 100L, "{lane-07}:document:alarm:07-a1:raw", 300L,
            "{lane-08}:document:alarm:08-a2", 200L, "{lane-08}:incident:08-i2", 5_000L), 2);

    assertThat(byKind).containsExactlyInAnyOrderEntriesOf(Map.of("document alarm", 300L, "incident", 2_500L));
  }

  @Test
  void what_sleepers_cost_is_told_for_each_in_kilobytes() {
    var sleeping = new Sleeping(1_000, 2_048_000, 10_240, 4_096_000, Map.of("incident", 1_024L, "conversation", 2_048L));

    assertThat(sleeping.heapKbEach()).isEqualTo(2);
    assertThat(sleeping.redisKbEach()).isEqualTo(4);
    assertThat(sleeping.decodedKb()).isEqualTo(10);
    assertThat(sleeping.keysKb()).isEqualTo(3);
  }

  @Test
  void the_median_of_the_rounds_decides_whether_the_aim_was_met() {
    var slow = new Round(400, 8_800, 8 * SECOND, 4_400, 2_200);
    var fast = new Round(400, 8_800, 4 * SECOND, 4_400, 2_200);

    table.print(List.of(slow, fast, fast), 200, 64);
    table.print(List.of(slow, slow, fast), 200, 64);

    assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("durable events")))
        .satisfiesExactly(
            met -> assertThat(met).matches(".* 2200 +1100 +2200 +>= 2000  met"),
            missed -> assertThat(missed).matches(".* 1100 +1100 +2200 +>= 2000  MISSED"));
  }

  @Test
  void more_than_five_kilobytes_of_heap_for_a_sleeper_miss_the_aim() {
    table.print(new Sleeping(1_000, 5_121_000, 10_240, 4_096_000, Map.of("incident", 1_024L)));

    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("<= 5 KB  MISSED");
  }
}
