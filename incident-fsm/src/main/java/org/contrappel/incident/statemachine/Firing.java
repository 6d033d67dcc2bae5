package org.contrappel.incident.statemachine;

import org.contrappel.incident.Step;
import org.contrappel.incident.table.Draft;
import org.contrappel.incident.table.Row;
import org.contrappel.incident.table.Situation;

/** Travels with one event through the machine and brings back what really happened there. */
final class Firing {
  private final Situation situation;
  private final Draft draft;
  private Row fired;
  private RuntimeException broke;

  Firing(Situation situation) {
    this.situation = situation;
    this.draft = new Draft(situation.incident());
  }

  boolean open(Row row) {
    try {
      return broke == null && row.guard().open(situation);
    } catch (RuntimeException thrown) {
      broke = thrown;
      return false;
    }
  }

  void act(Row row) {
    if (fired != null) {
      broke = new IllegalStateException("A second row fired: " + fired.words() + ", then " + row.words());
      return;
    }
    fired = row;
    try {
      row.deed().act().accept(situation, draft);
    } catch (RuntimeException thrown) {
      broke = thrown;
    }
  }

  /** @throws IllegalStateException when no row fired; whatever a guard or a deed threw, otherwise */
  Row row() {
    if (broke != null) {
      throw broke;
    }
    if (fired == null) {
      throw new IllegalStateException(
          "No row is open in " + situation.incident().phase() + " on " + situation.event() + ".");
    }
    return fired;
  }

  Step step() {
    return draft.finished(row(), situation.event().at());
  }
}
