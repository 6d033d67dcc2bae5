package org.contrappel.incident.table;

import java.time.Instant;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Hold;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Order;

/** An operator puts an incident aside: for a reason, for a while, and it comes back by itself. */
final class Holds {
  private Holds() {}

  static void begin(Situation s, Draft draft) {
    var e = (Event.OperatorHeld) s.event();
    draft.record(new Change.HoldBegan(new Hold(e.operator(), e.reason(), e.until(), e.priority())));
    draft.order(new Order.SetTimer(Timers.HOLD, e.until()));
  }

  static void over(Situation s, Draft draft) {
    var hold = s.incident().hold();
    draft.record(new Change.HoldEnded(s.event().at()));
    if (hold.priority() != draft.incident().priority()) {
      draft.record(new Change.PriorityRaised(hold.priority()));
    }
    Asking.ask(draft, OperatorReason.HOLD_OVER, "It was put aside: " + hold.reason(), s.event().at());
  }

  static boolean isOver(Situation s) {
    return s.event() instanceof Event.TimerFired(var name, _) && name.equals(Timers.HOLD) && s.incident().hold() != null;
  }

  static void end(Draft draft, Instant at) {
    if (draft.incident().hold() != null) {
      draft.record(new Change.HoldEnded(at));
      draft.order(new Order.CancelTimer(Timers.HOLD));
    }
  }
}
