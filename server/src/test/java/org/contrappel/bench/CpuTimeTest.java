package org.contrappel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimeTest {

  @Test
  void user_and_system_time_are_found_behind_a_name_with_blanks_and_brackets() {
    var stat = "4711 (a) b (c)) S 1 4711 4711 0 -1 4194560 1043 0 0 0 17 25 3 4 20 0 9 0 1234 1 2";

    assertThat(CpuTime.ticks(stat)).isEqualTo(17 + 25);
  }

  @Test
  void a_process_that_works_is_seen_to_use_time() {
    var self = new CpuTime(ProcessHandle.current().pid());
    var before = self.used();
    var sum = 0.0;
    for (var i = 0; self.used() - before < 30; i++) {
      sum += Math.sin(i);
    }

    assertThat(self.used()).as("having summed up to " + sum).isGreaterThanOrEqualTo(before + 30);
  }
}
