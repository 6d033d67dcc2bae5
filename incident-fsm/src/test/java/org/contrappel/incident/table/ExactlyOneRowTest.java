package org.contrappel.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.LongStream;
import org.contrappel.incident.EventType;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.file.ShippedEvidence;
import org.contrappel.incident.Phase;
import org.contrappel.incident.walk.Walks;
import org.contrappel.incident.walk.Wanderer;
import org.junit.jupiter.api.Test;

class ExactlyOneRowTest {
  private static final EvidenceTable EVIDENCE = ShippedEvidence.france();
  private final Table table = IncidentTable.table();
  private final PlainReading reading = new PlainReading(table);

  @Test
  void exactly_one_row_is_open_for_every_event_in_every_record_that_walks_reach() {
    var phases = EnumSet.noneOf(Phase.class);
    LongStream.range(0, 400).forEach(seed -> Walks.walk(seed).forEach(taken -> {
      phases.add(taken.before().phase());
      var wanderer = new Wanderer(seed);
      for (EventType type : EventType.values()) {
        for (int i = 0; i < 4; i++) {
          var situation = new Situation(
              taken.before(), wanderer.some(type, taken.before()), EVIDENCE);
          int expected = table.ignored(taken.before().phase(), type).isPresent() ? 0 : 1;
          assertThat(reading.open(situation))
              .as("rows open in %s on %s", taken.before(), situation.event())
              .hasSize(expected);
        }
      }
    }));
    assertThat(phases).containsExactlyInAnyOrder(Phase.values());
  }
}
