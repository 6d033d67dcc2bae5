package org.contrappel.server.incidents;

import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;

/** An order that is now on disk, with the incident it belongs to. */
public record ToDo(Incident incident, Order order) {}
