package org.contrappel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.junit.jupiter.api.Test;

class BenchRingTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void each_alarm_rings_twice_and_the_table_tells_how_soon() throws IOException {
    try (var phone = MeasuringPhone.on(0); var station = new PretendStation(phone.port())) {
      var code = BenchRing.run(settings(station, "right", 7), phone, new PrintStream(printed));

      assertThat(code).isZero();
      assertThat(phone.calls()).as("two for each of seven, and of five for warming up").hasSize(24);
      assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains("INVITE")))
          .hasSize(3)
          .allMatch(line -> line.matches(".* 7 +-?\\d+\\.\\d ms.*"));
    }
  }

  @Test
  void a_station_that_refuses_the_key_is_told_with_its_status() throws IOException {
    try (var phone = MeasuringPhone.on(0); var station = new PretendStation(phone.port())) {
      assertThatThrownBy(() -> BenchRing.run(settings(station, "wrong", 1), phone, new PrintStream(printed)))
          .hasMessageMatching("PUT /api/sites/bench-\\w+-\\d+ was refused with 401: ");
    }
  }

  @Test
  void an_argument_that_is_missing_is_named() {
    assertThatThrownBy(() -> BenchSettings.read(List.of("--station=http://localhost:1")))
        .hasMessageStartingWith("--key is missing. Say --station=URL");
  }

  private static BenchSettings settings(PretendStation station, String key, int calls) {
    return new BenchSettings(station.address(), key, 0, calls, 0, 0, 0, 0, Path.of("."));
  }
}
