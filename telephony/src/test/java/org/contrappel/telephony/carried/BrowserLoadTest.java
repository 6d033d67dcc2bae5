package org.contrappel.telephony.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserLoadTest {
  @TempDir Path folder;

  @Test
  void it_comes_from_the_machines_own_release_with_its_security_updates_and_from_no_other() throws IOException {
    Files.writeString(
        folder.resolve("sources.list"),
        """
        deb https://a.example/debian bookworm main
        deb https://s.example/debian-security bookworm-security main
        deb https://a.example/debian sid main
        deb https://s.example/debian-security trixie-security main
        """);

    var suites = new BrowserLoad("bookworm").suites("", folder);

    assertThat(suites).hasSize(1);
    assertThat(suites.getFirst().sources().lines().map(line -> line.replaceFirst("\\[.*] ", ""))).containsExactly(
        "deb https://a.example/debian bookworm main non-free",
        "deb https://s.example/debian-security bookworm-security main non-free");
  }

  @Test
  void a_machine_that_does_not_name_its_release_is_told_what_to_do() {
    assertThatThrownBy(() -> new BrowserLoad("").suites("", folder))
        .isInstanceOf(PartsUnavailable.class)
        .hasMessageContaining("apt-get install chromium");
  }

  @Test
  void the_machines_own_libc_is_never_covered_by_a_carried_one() {
    var load = new BrowserLoad("bookworm");

    assertThat(load.leavesOut("libc6")).isTrue();
    assertThat(load.leavesOut("libcups2")).isFalse();
    assertThat(load.leavesOut("chromium")).isFalse();
  }

  @Test
  void a_browser_of_the_machine_that_does_not_run_is_none() throws IOException {
    var program = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\necho 'error: no such library'\nexit 1\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThat(Chromium.found(program)).isEmpty();
    assertThat(new Chromium(program, Map.of()).trouble()).contains("error: no such library");
  }

  @Test
  void the_versions_last_seen_good_name_the_browser() {
    assertThat(Versions.browserLastSeenGood().byPackage()).containsKeys("chromium", "libnss3").doesNotContainKey("libc6");
  }
}
