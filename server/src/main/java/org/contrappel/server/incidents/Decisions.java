package org.contrappel.server.incidents;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Incident;
import org.contrappel.incident.IncidentRules;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.Step;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/** Turns one step of an incident into what the lane writes. */
final class Decisions {
  private final IncidentRules rules;
  private final ShortTests tests;
  private final Json json;
  private final Decoded decoded;

  Decisions(IncidentRules rules, ShortTests tests, Json json, Decoded decoded) {
    this.rules = rules;
    this.tests = tests;
    this.json = json;
    this.decoded = decoded;
  }

  Decision of(LaneView view, Incident before, Event event, Changes.Draft draft) {
    var step = rules.step(before, event);
    var id = before.id();
    decoded.write(before, step.next(), draft);
    indexed(before, step, event, draft);
    step.orders().forEach(order -> timed(id, order, draft));
    var recorded = new Moved(withoutCard(event), step.row(), step.changes(), step.orders());
    var entry = new NewEntry(
        StreamName.incident(id), EventType.of(event).name().toLowerCase(java.util.Locale.ROOT), json.write(recorded));
    var entries = new ArrayList<>(List.of(entry));
    step.orders().stream().filter(Order.PutOnTest.class::isInstance).map(Order.PutOnTest.class::cast)
        .forEach(order -> entries.addAll(tests.begin(view, step.next(), order, draft)));
    return new Decision(
        entries,
        draft.done(),
        step.orders().stream().map(order -> new ToDo(step.next(), order)).toList());
  }

  private static void indexed(Incident before, Step step, Event event, Changes.Draft draft) {
    var isOpen = step.next().phase() != Phase.CLOSED;
    if (isOpen && (before.phase() == Phase.RECEIVED || before.phase() == Phase.CLOSED)) {
      draft.open(before.id(), event.at());
    } else if (!isOpen) {
      draft.close(before.id());
    }
  }

  private static void timed(String incident, Order order, Changes.Draft draft) {
    switch (order) {
      case Order.SetTimer(var name, var at) ->
          draft.set(new Timer(Names.timer(incident, name), at, Names.timer(incident, name)));
      case Order.CancelTimer(var name) -> draft.cancel(Names.timer(incident, name));
      case Order.Ring _, Order.HangUp _, Order.JoinOperator _, Order.LetOperatorGo _, Order.PutOnTest _, Order.HoldCall _,
          Order.PassCall _, Order.Supervise _ -> {}
    }
  }

  /** Site and plan stand once in the entry, in the {@link Change.Opened} that freezes them. */
  private static Event withoutCard(Event event) {
    return event instanceof Event.AlarmArrived(var alarm, _, _, var armed, var runaway, var cancelled)
        ? new Event.AlarmArrived(alarm, null, null, armed, runaway, cancelled)
        : event;
  }
}
