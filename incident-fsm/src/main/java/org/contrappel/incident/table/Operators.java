package org.contrappel.incident.table;

import org.contrappel.incident.Change;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;

/** What operators do to an incident. A call that is live meanwhile goes on to its own end and is kept. */
final class Operators {
  private Operators() {}

  static void claim(Situation s, Draft draft) {
    var operator = ((Event.OperatorClaimed) s.event()).operator();
    if (!operator.equals(draft.incident().hands())) {
      draft.record(new Change.HandsChanged(operator));
    }
  }

  static void claimFromPlan(Situation s, Draft draft) {
    claim(s, draft);
    Pauses.stop(draft);
    Asking.ask(draft, OperatorReason.CLAIMED, "Claimed by " + draft.incident().hands() + ".", s.event().at());
  }

  static void close(Situation s, Draft draft) {
    var e = (Event.OperatorClosed) s.event();
    Pauses.stop(draft);
    PlanDeeds.stopAwaitingKeyholder(s, draft);
    draft.record(new Change.Closed(new Closing(Closing.Kind.BY_OPERATOR, e.operator(), e.reason(), e.at())));
  }
}
