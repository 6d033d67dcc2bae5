package org.contrappel.incident.table;

import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Interrupted;
import org.contrappel.incident.Phase;

/** An operator takes an incident out of its plan's hands; where it stood is kept, so that he can give it back. */
final class Interruptions {
  private Interruptions() {}

  static void interrupt(Situation s, Draft draft) {
    var where = where(draft.incident());
    PlanDeeds.leave(s, draft);
    draft.record(new Change.PlanInterrupted(where));
  }

  static void resume(Draft draft) {
    if (draft.incident().interrupted() != null) {
      draft.record(new Change.PlanResumed());
    }
  }

  private static Interrupted where(Incident incident) {
    return incident.pause() == null && incident.phase() != Phase.WAITING ? Interrupted.CALLING : Interrupted.BEFORE_STEP;
  }
}
