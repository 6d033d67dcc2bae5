package org.contrappel.incident.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.Phase;

/** The table as a Mermaid state diagram: moves as arrows, what stays in a phase as its note, what is ignored below. */
public final class Diagram {
  private Diagram() {}

  public static String of(Table table) {
    var start = Stream.of(
        "%% Printed from the incident's table; a test compares it. Do not edit by hand.",
        "stateDiagram-v2",
        "  [*] --> " + Phase.RECEIVED);
    var moves = table.rows().stream().filter(Row::moves)
        .map(row -> "  " + row.from() + " --> " + row.to() + " : " + label(row));
    var notes = Stream.of(Phase.values()).flatMap(phase -> note(table, phase));
    var end = Stream.of("  " + Phase.CLOSED + " --> [*]");
    var ignored = table.ignored().stream()
        .map(gap -> "%% ignored: " + gap.phase() + " on " + gap.event().words() + ", " + gap.why());
    return Stream.of(start, moves, end, notes, ignored)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> note(Table table, Phase phase) {
    List<String> stays = table.rows().stream()
        .filter(row -> row.from() == phase && !row.moves())
        .map(row -> "    " + label(row))
        .toList();
    if (stays.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(Stream.of("  note right of " + phase), stays.stream(), Stream.of("  end note"))
        .flatMap(lines -> lines);
  }

  // A colon or semicolon would end Mermaid's label.
  private static String label(Row row) {
    var guard = row.guard().words().isEmpty() ? "" : " [" + row.guard().words() + "]";
    return (row.on().words() + guard + " / " + row.deed().words()).replaceAll("[:;]", ",");
  }
}
