package org.contrappel.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.contrappel.incident.Event;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.walk.Cast;
import org.junit.jupiter.api.Test;

class ChangedTableTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Event ARRIVED = new Event.AlarmArrived(
      new Alarm("a1", "bijouterie-martin", AlarmClass.INTRUSION, "3", "", NOW, null), Cast.JEWELLER, Cast.intrusion());
  private static final Event CLAIMED = new Event.OperatorClaimed("Alice", NOW);

  @Test
  void what_was_recorded_stands_after_the_table_has_changed() {
    var start = Incident.received("i");
    var first = new PlainReading(IncidentTable.table()).step(start, ARRIVED);
    var second = new PlainReading(IncidentTable.table()).step(first.next(), CLAIMED);
    var changed = new PlainReading(claimsStayInVerifying());

    var replayed = start.apply(first.changes()).apply(second.changes());

    assertThat(changed.step(first.next(), CLAIMED).next().phase()).isEqualTo(Phase.VERIFYING);
    assertThat(replayed).isEqualTo(second.next());
    assertThat(replayed.phase()).isEqualTo(Phase.WITH_OPERATOR);
  }

  private static Table claimsStayInVerifying() {
    var rows = IncidentTable.table().rows().stream()
        .map(row -> row.from() == Phase.VERIFYING && row.on() == EventType.OPERATOR_CLAIMED
            ? new Row(row.from(), row.on(), row.guard(), Phase.VERIFYING, row.deed())
            : row)
        .toList();
    return new Table(rows, IncidentTable.table().ignored());
  }
}
