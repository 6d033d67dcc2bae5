package org.contrappel.incident.table;

import java.util.Optional;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.OperatorReason;

/** Operators on the line: they call, join, leave. Each is an order here before any channel is moved. */
final class Lines {
  private Lines() {}

  static void call(Situation s, Draft draft) {
    Ringing.byHand(draft, (Event.OperatorCalls) s.event());
  }

  static void send(Situation s, Draft draft) {
    Ringing.offerByHand(draft, (Event.OperatorSends) s.event());
  }

  /** Taking over a live call takes the incident too. */
  static void join(Situation s, Draft draft) {
    var e = (Event.OperatorJoins) s.event();
    if (!s.incident().isInHands()) {
      Owners.take(draft, e);
    }
    draft.order(new Order.JoinOperator(e.attempt(), e.operator()));
  }

  static void joinFromPlan(Situation s, Draft draft) {
    Interruptions.interrupt(s, draft);
    join(s, draft);
    var e = (Event.OperatorJoins) s.event();
    Asking.ask(draft, OperatorReason.CLAIMED, e.operator() + " takes over the call.", e.at());
  }

  static void leave(Situation s, Draft draft) {
    draft.orderByHand(new Order.LetOperatorGo(((Event.OperatorLeaves) s.event()).attempt()));
  }

  static void hangUp(Situation s, Draft draft) {
    draft.orderByHand(new Order.HangUp(((Event.OperatorHangsUp) s.event()).attempt()));
  }

  static void onLine(Situation s, Draft draft) {
    var e = (Event.OperatorOnLine) s.event();
    if (e.back()) {
      CallFacts.note(s, draft, e.operator() + " is back on the line.");
    }
    speaking(s, draft, e.attempt(), e.operator(), "");
  }

  static void offLine(Situation s, Draft draft) {
    var e = (Event.OperatorOffLine) s.event();
    var call = s.incident().attempt(e.attempt());
    var speaks = call.map(Attempt::with);
    if (e.awaited()) {
      CallFacts.note(s, draft, e.operator() + " is waited for: " + e.why() + ".");
      // Who was on hold waits as anybody does, and is spoken with once the operator is back.
      call.filter(Attempt::held).ifPresent(held -> draft.record(new Change.CallHeld(held.id(), false, e.at())));
    } else if (speaks.isPresent() && !speaks.get().equals(e.operator())) {
      // Somebody was rung in vain for a call on which another speaks on.
      CallFacts.note(s, draft, e.operator() + ": " + e.why() + ".");
    } else {
      speaking(s, draft, e.attempt(), null, e.operator() + ": " + e.why());
    }
  }

  /** Said twice it is kept once; of a call that is over nothing more is kept. */
  private static void speaking(Situation s, Draft draft, String attempt, String operator, String why) {
    var known = s.incident().attempt(attempt);
    if (known.isEmpty()) {
      CallFacts.note(s, draft, "This incident has no call " + attempt + ".");
    } else if (known.get().live() && !Optional.ofNullable(known.get().with()).equals(Optional.ofNullable(operator))) {
      draft.record(new Change.OperatorWith(attempt, operator, why, s.event().at()));
      if (operator != null) {
        // Two people speak longer than a script does.
        draft.order(new Order.SetTimer(Timers.watchdog(attempt), s.event().at().plus(Timers.LONGEST_TALK)));
      }
    } else if (operator == null && !why.isEmpty() && s.incident().phase() != Phase.CLOSED) {
      CallFacts.note(s, draft, why + ".");
    }
  }
}
