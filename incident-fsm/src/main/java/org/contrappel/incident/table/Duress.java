package org.contrappel.incident.table;

import org.contrappel.incident.Change;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.site.AlarmClass;

/** The duress code was keyed: help is asked for and nothing that could be heard happens, on the line or after it. */
final class Duress {
  private Duress() {}

  static void escalate(Situation s, Draft draft) {
    PlanDeeds.leave(s, draft);
    Holds.end(draft, s.event().at());
    CallFacts.identify(s, draft);
    if (draft.incident().priority() != AlarmClass.TOP) {
      draft.record(new Change.PriorityRaised(AlarmClass.TOP));
    }
    Asking.ask(draft, OperatorReason.DURESS, "The duress code was given. Do not ring the site.", s.event().at());
  }

  static void reopenAndEscalate(Situation s, Draft draft) {
    draft.record(new Change.Reopened(s.event().at()));
    escalate(s, draft);
  }
}
