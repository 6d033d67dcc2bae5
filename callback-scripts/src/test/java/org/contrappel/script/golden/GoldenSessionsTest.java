package org.contrappel.script.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contrappel.script.shipped.ShippedScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the session files under {@code src/test/resources/sessions}. A new one needs its facts, a language and the
 * {@code hears} lines; {@code -Dsessions.write=true} writes the rest, to be read and judged by a person.
 */
class GoldenSessionsTest {
  private static final Path SESSIONS = Path.of("src/test/resources/sessions");

  static List<Path> sessions() throws IOException {
    try (Stream<Path> files = Files.walk(SESSIONS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_session_goes_as_it_is_written(Path file) throws IOException {
    Session session = Session.play(Files.readAllLines(file), ShippedScripts::named);
    if (Boolean.getBoolean("sessions.write")) {
      Files.writeString(file, session.text());
    }
    assertThat(session.text()).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_branch_of_a_shipped_script_is_walked_by_a_session(String name) throws IOException {
    Set<String> walked = new TreeSet<>();
    for (Path file : sessions()) {
      List<String> lines = Files.readAllLines(file);
      if (lines.contains("script: " + name)) {
        walked.addAll(Session.play(lines, ShippedScripts::named).walked());
      }
    }
    assertThat(walked).containsExactlyInAnyOrderElementsOf(Branches.of(ShippedScripts.named(name)));
  }

  static List<String> shipped() {
    return ShippedScripts.names();
  }

  @Test
  void there_are_sessions_for_every_shipped_script_and_in_both_languages() throws IOException {
    for (Path file : sessions()) {
      assertThat(Files.readAllLines(file)).as(file.toString()).contains("[fr]", "[en]");
    }
    assertThat(sessions()).hasSizeGreaterThan(10);
  }
}
