package org.contrappel.incident.table;

import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.call.Purpose;
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
    Asking.ask(draft, OperatorReason.DURESS, words(s), s.event().at());
  }

  /** Whoever was sent is threatened where he is, which need not be the site. */
  private static String words(Situation s) {
    return s.incident().attempt(CallFacts.identified(s.event()).orElseThrow().attempt())
        .filter(attempt -> attempt.purpose() == Purpose.CHECK || attempt.purpose() == Purpose.INTERVENTION)
        .map(attempt -> Missions.name(s.incident(), attempt.person()))
        .map("%s, who was sent, gave his duress code. Ring neither him nor the site."::formatted)
        .orElse("The duress code was given. Do not ring the site.");
  }

  static void reopenAndEscalate(Situation s, Draft draft) {
    draft.record(new Change.Reopened(s.event().at()));
    escalate(s, draft);
  }
}
