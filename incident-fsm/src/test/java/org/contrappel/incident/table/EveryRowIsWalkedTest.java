package org.contrappel.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.contrappel.incident.walk.Walks;
import org.junit.jupiter.api.Test;

class EveryRowIsWalkedTest {

  @Test
  void events_from_reception_walk_every_row() {
    var walked = LongStream.range(0, 3000)
        .boxed()
        .flatMap(seed -> Walks.walk(seed).stream())
        .map(taken -> taken.step().row())
        .collect(Collectors.toSet());
    var rows = IncidentTable.table().rows().stream().map(Row::words).collect(Collectors.toSet());
    rows.removeAll(walked);
    assertThat(rows).as("rows that no walk from reception has reached").isEmpty();
  }
}
