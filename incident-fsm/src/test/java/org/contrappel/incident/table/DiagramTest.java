package org.contrappel.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiagramTest {
  private static final Path FILE = Path.of("..", "docs", "incident.mmd");
  private static final String CURE = "docs/incident.mmd is not what the table prints. Read the difference; when it is meant,"
      + " run mvn -pl incident-fsm test -Dtest=DiagramTest -Ddiagram=write";

  @Test
  void the_diagram_in_the_docs_is_what_the_table_prints() throws IOException {
    var printed = Diagram.of(IncidentTable.table());
    if ("write".equals(System.getProperty("diagram"))) {
      Files.writeString(FILE, printed);
    }
    assertThat(FILE).as(CURE).exists();
    assertThat(Files.readAllLines(FILE)).as(CURE).isEqualTo(printed.lines().toList());
  }
}
