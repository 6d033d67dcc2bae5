package org.contrappel.incident.statemachine;

import java.util.List;
import java.util.function.Supplier;
import org.contrappel.incident.Event;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Incident;
import org.contrappel.incident.IncidentRules;
import org.contrappel.incident.Step;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.file.ShippedEvidence;
import org.contrappel.incident.table.IncidentTable;
import org.contrappel.incident.table.Situation;
import org.contrappel.incident.table.Table;
import org.springframework.messaging.support.MessageBuilder;
import reactor.core.publisher.Mono;

/** The rules as production runs them: through Spring Statemachine. */
public final class StateMachineReading implements IncidentRules {
  private final Table table;
  private final Supplier<EvidenceTable> evidence;
  private final Pool pool;

  /** With the evidence table that ships. */
  public StateMachineReading() {
    this(IncidentTable.table());
  }

  /** @param evidence what must be in hand before an emergency service is called: the table in force when it is asked */
  public StateMachineReading(Supplier<EvidenceTable> evidence) {
    this(IncidentTable.table(), evidence);
  }

  public StateMachineReading(Table table) {
    this(table, ShippedEvidence.always());
  }

  private StateMachineReading(Table table, Supplier<EvidenceTable> evidence) {
    this.table = table;
    this.evidence = evidence;
    this.pool = new Pool(table);
  }

  @Override
  public Step step(Incident incident, Event event) {
    var type = EventType.of(event);
    var ignored = table.ignored(incident.phase(), type);
    if (ignored.isPresent()) {
      return new Step(List.of(), List.of(), "ignored: " + ignored.get().why(), incident);
    }
    var firing = new Firing(new Situation(incident, event, evidence.get()));
    var machine = pool.borrow(incident.phase(), type);
    machine.sendEvent(Mono.just(MessageBuilder.withPayload(type).setHeader(Wiring.FIRING, firing).build())).blockLast();
    var step = firing.step();
    var reached = machine.getState().getId();
    if (reached != step.next().phase()) {
      throw new IllegalStateException("The machine went to " + reached + " but the row says: " + step.row());
    }
    // A machine that something broke in is never given back.
    pool.giveBack(machine, incident.phase(), type);
    return step;
  }
}
