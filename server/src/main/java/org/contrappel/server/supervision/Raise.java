package org.contrappel.server.supervision;

import org.contrappel.incident.site.Alarm;

/**
 * An order of the lane: put this alarm of ours into the lane's inbox. Ordered again until it has arrived.
 *
 * @param alarm its id is the same however often it is decided
 */
public record Raise(Alarm alarm) {}
