package org.contrappel.telephony.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptSourcesTest {
  @TempDir Path etcApt;

  @Test
  void a_one_line_source_is_read_with_its_keyring() {
    var read = OneLineSources.read("deb [arch=amd64 signed-by=/k/d.gpg] https://m.example/debian/ trixie main contrib");

    assertThat(read)
        .containsExactly(
            new AptSource("https://m.example/debian", List.of("trixie"), List.of("main", "contrib"), "/k/d.gpg"));
  }

  @Test
  void comments_and_source_packages_are_no_source() {
    assertThat(OneLineSources.read("# deb https://m.example/debian sid main\ndeb-src https://m.example/debian sid main"))
        .isEmpty();
  }

  @Test
  void a_paragraph_is_read_with_a_comment_in_it_and_a_field_over_two_lines() {
    var read =
        Deb822Sources.read(
            """
            Types: deb deb-src
            # which day it was
            URIs: https://a.example/debian
            Suites: bookworm
             bookworm-updates
            Components: main
            Signed-By: /k/d.gpg
            """);

    assertThat(read)
        .containsExactly(
            new AptSource(
                "https://a.example/debian", List.of("bookworm", "bookworm-updates"), List.of("main"), "/k/d.gpg"));
  }

  @Test
  void a_paragraph_that_is_switched_off_is_no_source() {
    assertThat(Deb822Sources.read("Types: deb\nURIs: https://a.example/debian\nSuites: sid\nEnabled: no\n")).isEmpty();
  }

  @Test
  void a_key_that_stands_in_the_source_itself_names_no_keyring() {
    var read =
        Deb822Sources.read(
            "Types: deb\nURIs: https://a.example/debian\nSuites: sid\nSigned-By:\n -----BEGIN\n .\n mQINBF\n");

    assertThat(read).singleElement().extracting(AptSource::signedBy).isEqualTo("");
  }

  @Test
  void the_mirror_is_the_machines_debian_archive_not_its_security_updates_or_a_strangers_repository()
      throws IOException {
    Files.createDirectories(etcApt.resolve("sources.list.d"));
    Files.writeString(etcApt.resolve("sources.list"), "deb https://m.example/debian-security trixie-security main\n");
    Files.writeString(etcApt.resolve("sources.list.d/a.list"), "deb https://strangers.example/apt nodistro main\n");
    Files.writeString(
        etcApt.resolve("sources.list.d/debian.sources"),
        "Types: deb\nURIs: https://m.example/debian/\nSuites: trixie\nComponents: main\nSigned-By: /k/d.gpg\n");

    var mirror = DebianMirror.choose("", etcApt);

    assertThat(mirror.line("forky")).isEqualTo("deb [signed-by=/k/d.gpg] https://m.example/debian forky main non-free\n");
  }

  @Test
  void a_mirror_in_the_settings_goes_before_the_machines() throws IOException {
    Files.writeString(etcApt.resolve("sources.list"), "deb https://m.example/debian trixie main\n");

    assertThat(DebianMirror.choose("https://own.example/debian/", etcApt).uri()).isEqualTo("https://own.example/debian");
  }

  @Test
  void where_no_debian_archive_is_known_the_sentence_names_the_setting() {
    assertThatThrownBy(() -> DebianMirror.choose("", etcApt))
        .isInstanceOf(PartsUnavailable.class)
        .hasMessageContaining("CONTRAPPEL_DEBIAN_MIRROR");
  }

  @Test
  void a_mirror_with_a_line_break_in_it_is_refused() {
    assertThatThrownBy(() -> new DebianMirror("https://m.example/debian\ndeb [trusted=yes] https://evil.example", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
