package org.contrappel.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.contrappel.incident.json.IncidentJson;
import org.contrappel.incident.walk.Walks;
import org.junit.jupiter.api.Test;

class FoldTest {
  private record Entry(java.util.List<Change> changes) {}

  @Test
  void the_state_is_the_fold_of_the_changes_as_they_stand_in_the_register() {
    LongStream.range(7000, 7100).forEach(seed -> {
      var walk = Walks.walk(seed);
      var folded = Incident.received("inc-" + seed);
      for (var taken : walk) {
        var stored = IncidentJson.mapper().writeValueAsString(new Entry(taken.step().changes()));
        folded = folded.apply(IncidentJson.mapper().readValue(stored, Entry.class).changes());
      }
      assertThat(folded).isEqualTo(walk.getLast().step().next());
    });
  }
}
