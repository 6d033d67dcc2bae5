package org.contrappel.incident.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;

class NoBlankTest {
  private final Table table = IncidentTable.table();

  @Test
  void every_pair_of_phase_and_event_has_a_row_or_a_reason_why_not() {
    for (Phase phase : Phase.values()) {
      for (EventType event : EventType.values()) {
        boolean acts = !table.rows(phase, event).isEmpty();
        boolean ignores = table.ignored(phase, event).filter(gap -> !gap.why().isBlank()).isPresent();
        assertThat(acts ^ ignores).as("%s on %s", phase, event).isTrue();
      }
    }
  }

  @Test
  void a_table_with_a_blank_is_refused_and_the_blank_is_named() {
    var rows = table.rows().stream()
        .filter(row -> row.from() != Phase.DURESS || row.on() != EventType.OPERATOR_CLAIMED)
        .toList();
    assertThatThrownBy(() -> new Table(rows, table.ignored()))
        .hasMessageContaining("DURESS on operator claimed is blank");
  }

  @Test
  void a_pair_that_is_both_a_row_and_ignored_is_refused() {
    var both = List.of(new Ignored(Phase.DURESS, EventType.OPERATOR_CLAIMED, "why not"));
    var ignored = Stream.concat(table.ignored().stream(), both.stream()).toList();
    assertThatThrownBy(() -> new Table(table.rows(), ignored))
        .hasMessageContaining("DURESS on operator claimed is both a row and ignored");
  }
}
