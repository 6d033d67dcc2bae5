package org.contrappel.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.contrappel.incident.walk.Walks;
import org.junit.jupiter.api.Test;

class EveryRowIsWalkedTest {
  private static final int MOST_WALKS = 40_000;

  @Test
  void events_from_reception_walk_every_row() {
    var rows = IncidentTable.table().rows().stream().map(Row::words).collect(Collectors.toSet());
    for (long seed = 0; seed < MOST_WALKS && !rows.isEmpty(); seed++) {
      Walks.walk(seed).forEach(taken -> rows.remove(taken.step().row()));
    }
    assertThat(rows).as("rows that no walk from reception has reached").isEmpty();
  }
}
