package org.contrappel.incident;

import java.util.List;

/**
 * What one event leads to.
 *
 * @param changes to be recorded together with the event; may be empty
 * @param orders to be carried out once that is on disk; may be empty
 * @param row the words of the row that fired, or {@code ignored: why}
 * @param next the record after the changes
 */
public record Step(List<Change> changes, List<Order> orders, String row, Incident next) {
  public Step {
    changes = List.copyOf(changes);
    orders = List.copyOf(orders);
  }
}
