package org.contrappel.telephony.carried;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void the_versions_last_seen_good_name_asterisk_and_redis() {
    assertThat(Versions.lastSeenGood().byPackage())
        .containsEntry("asterisk", "1:22.10.1+dfsg+~cs6.17.60671434-1")
        .containsKeys("redis-server", "espeak-ng", "sox");
  }

  @Test
  void a_version_is_read_off_a_package_files_name() {
    var versions = Versions.ofFiles(List.of(Path.of("/a/asterisk_1%3a22.10.1+dfsg-1_amd64.deb")));

    assertThat(versions.byPackage()).isEqualTo(Map.of("asterisk", "1:22.10.1+dfsg-1"));
  }

  @Test
  void what_is_written_is_read_again() {
    var versions = new Versions(Map.of("b", "2", "a", "1:1"));

    assertThat(versions.text()).isEqualTo("a 1:1\nb 2\n");
    assertThat(Versions.parse(versions.text())).isEqualTo(versions);
  }

  @Test
  void a_package_that_moved_and_one_that_is_missing_are_named() {
    var good = new Versions(Map.of("asterisk", "22.10.1", "sox", "14", "libc6", "2.42"));
    var here = new Versions(Map.of("asterisk", "22.11.0", "libc6", "2.42"));

    assertThat(here.differencesFrom(good))
        .containsExactly("asterisk is 22.11.0 (last seen good: 22.10.1)", "sox is missing (last seen good: 14)");
  }
}
