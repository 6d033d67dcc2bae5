package org.contrappel.incident.statemachine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.table.Deed;
import org.contrappel.incident.table.Guard;
import org.contrappel.incident.table.IncidentTable;
import org.contrappel.incident.table.Row;
import org.contrappel.incident.table.Table;
import org.contrappel.incident.walk.Cast;
import org.junit.jupiter.api.Test;

/** What the library would swallow comes out. */
class BrokenRowTest {
  private static final Event ARRIVED = new Event.AlarmArrived(
      new Alarm("a1", "s", AlarmClass.INTRUSION, "", "", Instant.EPOCH, null), Cast.JEWELLER, Cast.intrusion());

  @Test
  void an_exception_in_a_guard_comes_out_of_the_step() {
    var guard = new Guard("broken", _ -> {
      throw new IllegalArgumentException("the guard broke");
    });
    var rules = with(row -> new Row(row.from(), row.on(), guard, row.to(), row.deed()));
    assertThatThrownBy(() -> rules.step(Incident.received("i"), ARRIVED)).hasMessage("the guard broke");
  }

  @Test
  void an_exception_in_a_deed_comes_out_of_the_step() {
    var deed = new Deed("broken", (_, _) -> {
      throw new IllegalArgumentException("the deed broke");
    });
    var rules = with(row -> new Row(row.from(), row.on(), row.guard(), row.to(), deed));
    assertThatThrownBy(() -> rules.step(Incident.received("i"), ARRIVED)).hasMessage("the deed broke");
  }

  @Test
  void a_closed_guard_is_not_taken_for_a_row_that_stays() {
    var rules = with(row -> new Row(row.from(), row.on(), new Guard("never", _ -> false), row.to(), row.deed()));
    assertThatThrownBy(() -> rules.step(Incident.received("i"), ARRIVED)).hasMessageContaining("No row is open");
  }

  /** The table with its row from reception to the site's verification altered. */
  private static StateMachineReading with(UnaryOperator<Row> altered) {
    var rows = IncidentTable.table().rows().stream()
        .map(row -> row.from() == Phase.RECEIVED && row.to() == Phase.VERIFYING ? altered.apply(row) : row)
        .toList();
    return new StateMachineReading(new Table(rows, IncidentTable.table().ignored()));
  }
}
