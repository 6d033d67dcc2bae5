package org.contrappel.incident.table;

import java.time.Instant;
import java.util.List;
import org.contrappel.incident.Change;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.plan.Next;

/** What the plan wants is done. */
final class PlanDeeds {
  private PlanDeeds() {}

  /** Ends the call the event is about, if any, and does what the plan says next. */
  static void follow(Situation s, Draft draft) {
    endCall(s, draft);
    Pauses.stop(draft);
    var at = s.event().at();
    switch (s.next()) {
      case Next.Ring ring -> {
        skip(draft, ring.skipped(), at);
        draft.record(new Change.PositionTaken(ring.position()));
        if (ring.pause().isZero()) {
          Ringing.ring(draft, ring, at);
        } else {
          Pauses.begin(draft, at.plus(ring.pause()));
        }
      }
      case Next.AskOperator ask -> {
        skip(draft, ask.skipped(), at);
        draft.record(new Change.PositionTaken(ask.position()));
        var reason = draft.incident().attempts().isEmpty() ? OperatorReason.PLAN : OperatorReason.NOBODY_REACHED;
        Asking.ask(draft, reason, ask.reason(), at);
      }
      case Next.Log log -> {
        skip(draft, log.skipped(), at);
        draft.record(new Change.PositionTaken(log.position()));
        draft.record(new Change.Closed(new Closing(Closing.Kind.LOGGED, Incident.AUTOMATIC, log.reason(), at)));
      }
      case Next.Close _ -> draft.record(new Change.Closed(falseAlarm(draft.incident(), at)));
      case Next.InCharge _ -> {
        var due = at.plus(draft.incident().plan().intervention());
        draft.order(new Order.SetTimer(Timers.OVERDUE, due));
      }
      case Next.Nothing _ -> throw new IllegalStateException("The plan has nothing to follow here.");
    }
  }

  static void noteTimer(Situation s, Draft draft) {
    CallFacts.note(s, draft, "The timer " + ((Event.TimerFired) s.event()).name() + " was awaited by nobody any more.");
  }

  static void askOverdue(Situation s, Draft draft) {
    var words = "A keyholder took charge and was not heard of again.";
    Asking.ask(draft, OperatorReason.KEYHOLDER_OVERDUE, words, s.event().at());
  }

  static void stopAwaitingKeyholder(Situation s, Draft draft) {
    if (s.incident().phase() == Phase.INTERVENING) {
      draft.order(new Order.CancelTimer(Timers.OVERDUE));
    }
  }

  private static void endCall(Situation s, Draft draft) {
    if (s.event() instanceof Event.CallEnded) {
      CallFacts.end(s, draft);
    } else if (s.ending().isPresent()) {
      CallFacts.declareUnknown(s, draft);
    }
  }

  private static Closing falseAlarm(Incident incident, Instant at) {
    var by = incident.attempts().getLast().who();
    return new Closing(Closing.Kind.FALSE_ALARM, by, "The right code was given.", at);
  }

  private static void skip(Draft draft, List<String> people, Instant at) {
    people.forEach(person -> draft.record(new Change.ContactSkipped(person, "There is no number to ring.", at)));
  }
}
