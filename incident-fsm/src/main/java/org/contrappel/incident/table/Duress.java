package org.contrappel.incident.table;

import org.contrappel.incident.Change;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.site.AlarmClass;

/** The duress code was keyed: help is asked for and nothing that could be heard happens, on the line or after it. */
final class Duress {
  private Duress() {}

  static void escalate(Situation s, Draft draft) {
    // The pause goes first: what ends it is the last thing ordered before silence.
    Pauses.stop(draft);
    PlanDeeds.stopAwaitingKeyholder(s, draft);
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
