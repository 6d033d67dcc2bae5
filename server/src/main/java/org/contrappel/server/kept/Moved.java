package org.contrappel.server.kept;

import java.util.List;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Order;

/**
 * The body of an incident's entry: what happened, which row answered, what became different and what is to be done. The
 * changes alone are the state; the rest is for people and for picking up after a crash.
 */
public record Moved(Event event, String row, List<Change> changes, List<Order> orders) {}
