package org.contrappel.launcher.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.contrappel.launcher.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneStationTest {
  @TempDir Path data;

  @Test
  void the_second_station_on_the_same_data_is_told_where_the_first_one_is() {
    try (var first = OneStation.in(data.resolve("run"), "http://localhost:8080")) {
      assertThatThrownBy(() -> OneStation.in(data.resolve("run"), "http://localhost:8081"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("already runs")
          .hasMessageContaining("http://localhost:8080 (pid " + ProcessHandle.current().pid() + ")");
      assertThat(OneStation.running(data.resolve("run"))).contains("http://localhost:8080");
    }
  }

  @Test
  void once_it_has_ended_nobody_is_in_the_way() {
    OneStation.in(data.resolve("run"), "http://localhost:8080").close();

    assertThat(OneStation.running(data.resolve("run"))).isEmpty();
    OneStation.in(data.resolve("run"), "http://localhost:8080").close();
  }
}
