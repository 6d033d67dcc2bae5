package org.contrappel.server.lane;

import java.util.List;
import org.contrappel.server.ledger.Changes;

/**
 * What came of an input. Everything but the orders is written in one stroke, together with the input's removal.
 *
 * @param entries in order; may be empty
 * @param orders to be carried out by {@link LaneWork#committed}; not stored by the lane, so an order that must survive
 *     a crash stands in an entry too
 */
public record Decision(List<NewEntry> entries, Changes changes, List<?> orders) {

  /** The input is done with and changes nothing. */
  public static final Decision NOTHING = new Decision(List.of(), Changes.NONE, List.of());

  public Decision {
    entries = List.copyOf(entries);
    orders = List.copyOf(orders);
  }

  public Decision(List<NewEntry> entries, Changes changes) {
    this(entries, changes, List.of());
  }
}
