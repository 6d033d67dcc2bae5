package org.contrappel.telephony.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianPartsTest {
  @TempDir Path cache;
  private final List<String> told = new ArrayList<>();

  @Test
  void parts_that_are_there_are_left_as_they_are_and_nothing_is_fetched() throws IOException {
    var parts = new CarriedParts(cache.resolve("parts"));
    for (var wanted : Wanted.values()) {
      var program = parts.root().resolve(wanted.program());
      Files.createDirectories(program.getParent());
      assertThat(Files.createFile(program).toFile().setExecutable(true)).isTrue();
    }

    assertThat(DebianParts.ofStation(parts, "https://nowhere.invalid/debian", told::add).fetch()).isEqualTo(parts);
    assertThat(told).isEmpty();
  }

  @Test
  void an_archive_that_is_not_there_is_one_clear_sentence_and_leaves_no_half_of_a_folder() {
    var parts = new CarriedParts(cache.resolve("parts"));

    assertThatThrownBy(() -> DebianParts.ofStation(parts, "file:///nowhere/debian", told::add).fetch())
        .isInstanceOf(PartsUnavailable.class)
        .hasMessageContaining("file:///nowhere/debian")
        .hasMessageContaining("sid");
    assertThat(parts.root()).doesNotExist();
  }
}
