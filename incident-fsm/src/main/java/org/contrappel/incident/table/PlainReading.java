package org.contrappel.incident.table;

import java.util.List;
import java.util.function.Supplier;
import org.contrappel.incident.Event;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Incident;
import org.contrappel.incident.IncidentRules;
import org.contrappel.incident.Step;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.file.ShippedEvidence;

/** Reads the rows as they stand. What the state machine does is compared with this. */
public final class PlainReading implements IncidentRules {
  private final Table table;
  private final Supplier<EvidenceTable> evidence;

  /** @param evidence what must be in hand before an emergency service is called: the table in force when it is asked */
  public PlainReading(Table table, Supplier<EvidenceTable> evidence) {
    this.table = table;
    this.evidence = evidence;
  }

  public PlainReading(Table table) {
    this(table, ShippedEvidence.always());
  }

  @Override
  public Step step(Incident incident, Event event) {
    var ignored = table.ignored(incident.phase(), EventType.of(event));
    if (ignored.isPresent()) {
      return new Step(List.of(), List.of(), "ignored: " + ignored.get().why(), incident);
    }
    var situation = new Situation(incident, event, evidence.get());
    var open = open(situation);
    if (open.size() != 1) {
      throw new IllegalStateException(open.size() + " rows are open in " + incident.phase() + " on "
          + EventType.of(event).words() + ": " + open.stream().map(Row::words).toList());
    }
    var draft = new Draft(incident);
    open.getFirst().deed().act().accept(situation, draft);
    return draft.finished(open.getFirst(), event.at());
  }

  /** Every row that is open; always exactly one, unless the pair is ignored. */
  public List<Row> open(Situation situation) {
    var type = EventType.of(situation.event());
    return table.rows(situation.incident().phase(), type).stream()
        .filter(row -> row.guard().open(situation))
        .toList();
  }
}
