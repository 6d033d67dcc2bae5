package org.contrappel.incident.table;

import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;

/** A defect of ours must never leave an incident alone: it goes to a person, loudly. */
final class OurFaults {
  private OurFaults() {}

  /** The plan stops here: what failed once would fail again. */
  static void ask(Situation s, Draft draft) {
    PlanDeeds.leave(s, draft);
    Asking.ask(draft, OperatorReason.OUR_FAULT, words(s), s.event().at());
  }

  static void note(Situation s, Draft draft) {
    CallFacts.note(s, draft, words(s));
  }

  private static String words(Situation s) {
    return "Contrappel failed to decide: " + ((Event.OurFault) s.event()).what() + ".";
  }
}
