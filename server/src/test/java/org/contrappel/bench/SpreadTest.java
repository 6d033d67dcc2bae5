package org.contrappel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void of_a_hundred_values_the_99th_percentile_is_the_last_but_one() {
    var spread = Spread.of(LongStream.rangeClosed(1, 100).boxed().toList());

    assertThat(spread.percentile(99)).isEqualTo(99);
    assertThat(spread.max()).isEqualTo(100);
    assertThat(spread.median()).isEqualTo(50.5);
  }

  @Test
  void of_few_values_the_99th_percentile_is_the_greatest() {
    var spread = Spread.of(List.of(30, 10, 20));

    assertThat(spread.percentile(99)).isEqualTo(30);
    assertThat(spread.median()).isEqualTo(20);
    assertThat(spread.min()).isEqualTo(10);
  }

  @Test
  void nanoseconds_are_told_in_milliseconds() {
    assertThat(Spread.ofNanos(List.of(1_500_000L)).max()).isEqualTo(1.5);
  }

  @Test
  void nothing_measured_is_no_result() {
    assertThatThrownBy(() -> Spread.of(List.of())).hasMessage("Nothing was measured");
  }
}
