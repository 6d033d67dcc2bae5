package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.BrowserPort;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.SipPeer;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.contrappel.telephony.asterisk.home.StationSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("real-call")
class StationHomeTest {
  @TempDir Path folder;

  @Test
  void the_station_starts_from_its_folder_and_complains_of_nothing() throws IOException {
    var ami = new AmiAccess("127.0.0.1", FreePorts.tcp(), AmiAccess.newSecret());
    var home = new AsteriskHome(folder.resolve("station"), CarriedAsterisk.program());
    StationAsterisk.write(home, settings(ami, SipPeer.at("127.0.0.1", FreePorts.udp()))
        .with(List.of(new OperatorPhone("operator-1", "a-secret"), new OperatorPhone("durand", "another")))
        .with(new BrowserPort("127.0.0.1", FreePorts.tcp(), AmiAccess.newSecret(), Optional.empty(), List.of())));
    try (var station = CarriedAsterisk.start(home, ami)) {
      assertThat(station.messages().lines().filter(line -> line.contains("ERROR") || line.contains("WARNING"))).isEmpty();
    }
    try (var files = Files.list(home.etc())) {
      assertThat(files).allSatisfy(file -> assertThat(
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "a;b", "[x]", "${EXTEN}", "a,b", "a\"b", "a#b", "-x"})
  void a_host_that_could_be_read_as_syntax_is_refused(String host) {
    assertThatThrownBy(() -> SipPeer.at(host, 5060)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a;b", "a\r\nAction: Originate", "pa ss", "${X}", "a\"b"})
  void a_secret_that_could_be_read_as_syntax_is_refused_and_not_repeated(String secret) {
    assertThatThrownBy(() -> new AmiAccess("127.0.0.1", 5038, secret))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(secret.isEmpty() || !e.getMessage().contains(secret)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a;b", "a\nb", "a&b", "${b}", "a)b"})
  void a_recordings_folder_that_could_be_read_as_syntax_is_refused(String name) {
    assertThatThrownBy(() -> new StationSettings(new AmiAccess("127.0.0.1", 5038, "x"), 5060, "127.0.0.1",
        SipPeer.at("127.0.0.1", 5062), "127.0.0.1", 4573, FreePorts.rtp(), List.of(), Path.of("/tmp", name),
        java.time.Duration.ofHours(1), 1000, List.of(), Optional.empty(), List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "a;b", "[x]", "Durand", "-x", "trunk", "trunk-login", "global", "web-durand",
    "a.b", "é"})
  void an_operators_name_that_is_syntax_or_taken_is_refused(String name) {
    assertThatThrownBy(() -> new OperatorPhone(name, "secret")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_operators_secret_is_not_shown_and_two_of_one_name_are_refused() {
    var durand = new OperatorPhone("durand", "hush-hush");
    assertThat(durand.toString()).doesNotContain("hush-hush");
    assertThatThrownBy(() -> settings(new AmiAccess("127.0.0.1", 5038, "x"), SipPeer.at("127.0.0.1", 5062))
        .with(List.of(durand, new OperatorPhone("durand", "other")))).hasMessageContaining("same name");
  }

  @Test
  void a_folder_too_long_for_a_socket_is_refused_with_the_reason() {
    assertThatThrownBy(() -> new AsteriskHome(Path.of("/" + "x".repeat(100)), CarriedAsterisk.program()))
        .hasMessageContaining("shorter data folder");
  }

  private StationSettings settings(AmiAccess ami, SipPeer trunk) {
    return StationSettings.local(
        ami, FreePorts.udp(), trunk, FreePorts.tcp(), FreePorts.rtp(), List.of(), folder.resolve("recordings"));
  }
}
