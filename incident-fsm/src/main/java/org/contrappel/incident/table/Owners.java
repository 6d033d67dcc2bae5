package org.contrappel.incident.table;

import java.time.Instant;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Order;

/** In whose hands an incident is; one owner at a time, and one who shows no life does not keep it. */
final class Owners {
  private Owners() {}

  static void claim(Situation s, Draft draft) {
    var e = (Event.OperatorClaimed) s.event();
    take(draft, e);
    if (e.reason() != null) {
      draft.record(new Change.Noted(
          org.contrappel.incident.EventType.OPERATOR_CLAIMED, "Taken over by a supervisor: " + e.reason(), e.at()));
    }
  }

  /** Whoever takes it has its signals before his eyes. */
  static void take(Draft draft, Event.Act act) {
    if (!act.operator().equals(draft.incident().hands())) {
      draft.record(new Change.HandsChanged(act.operator()));
    }
    if (!draft.incident().unseen().isEmpty()) {
      draft.record(new Change.SignalsSeen(act.operator(), act.at()));
    }
    Holds.end(draft, act.at());
    draft.order(new Order.SetTimer(Timers.OWNER, act.at().plus(Timers.OWNER_PATIENCE)));
  }

  /** The plan rings nobody more; what is on goes on. */
  static void claimFromPlan(Situation s, Draft draft) {
    Interruptions.interrupt(s, draft);
    claim(s, draft);
    Asking.ask(draft, OperatorReason.CLAIMED, "Claimed by " + draft.incident().hands() + ".", s.event().at());
  }

  static void release(Situation s, Draft draft) {
    var e = (Event.OperatorGaveBack) s.event();
    letGo(draft, e.at());
    Asking.ask(draft, OperatorReason.PRESENTED_AGAIN, e.operator() + " gave it back.", e.at());
  }

  static void releaseSilent(Situation s, Draft draft) {
    var e = (Event.OwnerSilent) s.event();
    letGo(draft, e.at());
    Asking.ask(draft, OperatorReason.PRESENTED_AGAIN, e.operator() + " gave no sign of life.", e.at());
  }

  /** Whoever had it has it no more, nor is it put aside. */
  static void letGo(Draft draft, Instant at) {
    Holds.end(draft, at);
    if (draft.incident().isInHands()) {
      draft.order(new Order.CancelTimer(Timers.OWNER));
      draft.record(new Change.HandsChanged(Incident.AUTOMATIC));
    }
  }

  static void acknowledge(Situation s, Draft draft) {
    if (!s.incident().unseen().isEmpty()) {
      draft.record(new Change.SignalsSeen(((Event.Act) s.event()).operator(), s.event().at()));
    }
  }

  /** What an operator wanted is not done; the register says so all the same. */
  static void refuse(Situation s, Draft draft) {
    var act = (Event.Act) s.event();
    var why = s.refusal().orElse("The machine has this incident in hand. Take it first.");
    draft.record(new Change.ActRefused(org.contrappel.incident.EventType.of(act), act.operator(), why, act.at()));
  }
}
