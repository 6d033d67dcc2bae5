package org.contrappel.incident.statemachine;

import java.util.List;
import org.contrappel.incident.Event;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Incident;
import org.contrappel.incident.IncidentRules;
import org.contrappel.incident.Step;
import org.contrappel.incident.table.IncidentTable;
import org.contrappel.incident.table.Situation;
import org.contrappel.incident.table.Table;
import org.springframework.messaging.support.MessageBuilder;
import reactor.core.publisher.Mono;

/** The rules as production runs them: through Spring Statemachine. */
public final class StateMachineReading implements IncidentRules {
  private final Table table;
  private final Pool pool;

  public StateMachineReading() {
    this(IncidentTable.table());
  }

  public StateMachineReading(Table table) {
    this.table = table;
    this.pool = new Pool(table);
  }

  @Override
  public Step step(Incident incident, Event event) {
    var type = EventType.of(event);
    var ignored = table.ignored(incident.phase(), type);
    if (ignored.isPresent()) {
      return new Step(List.of(), List.of(), "ignored: " + ignored.get().why(), incident);
    }
    var firing = new Firing(new Situation(incident, event));
    var machine = pool.borrow(incident.phase());
    machine.sendEvent(Mono.just(MessageBuilder.withPayload(type).setHeader(Wiring.FIRING, firing).build())).blockLast();
    var step = firing.step();
    var reached = machine.getState().getId();
    if (reached != step.next().phase()) {
      throw new IllegalStateException("The machine went to " + reached + " but the row says: " + step.row());
    }
    // A machine that something broke in is never given back.
    pool.giveBack(machine);
    return step;
  }
}
