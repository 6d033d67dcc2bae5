package org.contrappel.incident.table;

import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;

/** One row of the table: from, on, guard, to, deed. */
public record Row(Phase from, EventType on, Guard guard, Phase to, Deed deed) {

  /** The row's words, unique in the table; what the register quotes. */
  public String words() {
    var when = guard.words().isEmpty() ? "" : " [" + guard.words() + "]";
    return from + " on " + on.words() + when + " to " + to + ": " + deed.words();
  }

  /** Whether it leaves the phase. */
  public boolean moves() {
    return from != to;
  }
}
