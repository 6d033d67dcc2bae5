package org.contrappel.incident.table;

import java.util.Optional;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.plan.Next;

/** A record, an event, and what the plan says to the two of them. Lives for one step, in one thread. */
public final class Situation {
  private static final Next NOTHING = new Next.Nothing();
  private final Incident incident;
  private final Event event;
  private Next next;

  public Situation(Incident incident, Event event) {
    this.incident = incident;
    this.event = event;
  }

  public Incident incident() {
    return incident;
  }

  public Event event() {
    return event;
  }

  /** What the plan wants done; asked once, because several guards look at it. */
  public Next next() {
    if (next == null) {
      next = askPlan();
    }
    return next;
  }

  /** The live attempt, when the event is its end or its watchdog. */
  Optional<Attempt> ending() {
    return switch (event) {
      case Event.CallEnded ended -> incident.live().filter(live -> live.id().equals(ended.attempt()));
      case Event.TimerFired fired -> incident.live().filter(live -> Timers.watchdog(live.id()).equals(fired.name()));
      default -> Optional.empty();
    };
  }

  private Next askPlan() {
    return switch (event) {
      case Event.AlarmArrived arrived when incident.phase() == Phase.RECEIVED -> opening(arrived);
      case Event.CallEnded ended -> ending().map(live -> afterCall(live, ended.result())).orElse(NOTHING);
      case Event.TimerFired fired -> ending().map(live -> afterCall(live, CallResult.UNKNOWN))
          .orElseGet(() -> afterPause(fired));
      default -> NOTHING;
    };
  }

  private static Next opening(Event.AlarmArrived arrived) {
    return arrived.site() == null || arrived.plan() == null ? NOTHING : arrived.plan().first(arrived.site());
  }

  private Next afterCall(Attempt live, CallResult came) {
    return incident.plan().next(incident.site(), incident.position(), Proven.result(live, came));
  }

  private Next afterPause(Event.TimerFired fired) {
    var awaited = incident.pause() != null && incident.pause().timer().equals(fired.name());
    return awaited ? incident.plan().at(incident.site(), incident.position()) : NOTHING;
  }
}
