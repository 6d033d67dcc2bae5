package org.contrappel.incident.table;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.incident.Step;

/** A step being written: each change is folded in at once, so that the next rule sees it. */
public final class Draft {
  private final List<Change> changes = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private Incident incident;

  public Draft(Incident incident) {
    this.incident = incident;
  }

  /** The record with everything recorded so far. */
  Incident incident() {
    return incident;
  }

  void record(Change change) {
    changes.add(change);
    incident = incident.apply(change);
  }

  /** Under duress the machine does nothing that could be heard; timers make no sound. */
  void order(Order order) {
    var makesNoSound = order instanceof Order.SetTimer || order instanceof Order.CancelTimer;
    if (incident.underDuress() && !makesNoSound) {
      throw new IllegalStateException("Under duress nothing may be heard or rung, but a rule ordered " + order + ".");
    }
    orders.add(order);
  }

  /** What a person wants, who knows that there is duress and answers for it. */
  void orderByHand(Order order) {
    orders.add(order);
  }

  /** The row has acted: the phase moves. */
  public Step finished(Row row, java.time.Instant at) {
    if (row.moves()) {
      record(new Change.Moved(row.to(), at));
    }
    return new Step(changes, orders, row.words(), incident);
  }
}
