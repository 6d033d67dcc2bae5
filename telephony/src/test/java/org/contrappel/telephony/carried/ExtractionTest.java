package org.contrappel.telephony.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {
  @TempDir Path folder;

  @Test
  void a_package_is_unpacked_and_told_of() throws IOException {
    var told = new ArrayList<String>();
    var into = folder.resolve("parts");

    Extraction.of(List.of(packageWith("usr/share/asterisk/sounds/fr_CA_f_June/beep.gsm")), into, told::add);

    assertThat(into.resolve("usr/share/asterisk/sounds/fr_CA_f_June/beep.gsm")).exists();
    assertThat(told).containsExactly("  unpacked 1 of 1 packages");
  }

  @Test
  void a_broken_package_is_named() throws IOException {
    var broken = Files.writeString(folder.resolve("broken_1_all.deb"), "no archive");

    assertThatThrownBy(() -> Extraction.of(List.of(broken), folder.resolve("parts"), line -> {}))
        .isInstanceOf(PartsUnavailable.class)
        .hasMessageContaining("broken_1_all.deb");
  }

  private Path packageWith(String file) throws IOException {
    var tree = folder.resolve("tree");
    var content = tree.resolve(file);
    Files.createDirectories(content.getParent());
    Files.writeString(content, "sound");
    Files.createDirectories(tree.resolve("DEBIAN"));
    Files.writeString(
        tree.resolve("DEBIAN/control"),
        "Package: sounds\nVersion: 1\nArchitecture: all\nMaintainer: T <t@example.org>\nDescription: test\n");
    var deb = folder.resolve("sounds_1_all.deb");
    var built = Tool.run(
        List.of("dpkg-deb", "--root-owner-group", "-b", tree.toString(), deb.toString()), folder, Map.of(), line -> {});
    assertThat(built.failed()).as(built.complaint()).isFalse();
    return deb;
  }
}
