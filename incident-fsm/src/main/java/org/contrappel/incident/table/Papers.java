package org.contrappel.incident.table;

import org.contrappel.incident.Change;
import org.contrappel.incident.Event;

/** What operators write down. */
final class Papers {
  private Papers() {}

  static void note(Situation s, Draft draft) {
    var e = (Event.NoteWritten) s.event();
    draft.record(new Change.NoteKept(e.operator(), e.code() == null ? "" : e.code(), e.words(), e.at()));
  }

  static void clue(Situation s, Draft draft) {
    draft.record(new Change.ClueKept(((Event.ClueAdded) s.event()).clue()));
  }
}
