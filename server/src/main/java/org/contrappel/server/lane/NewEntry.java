package org.contrappel.server.lane;

import org.contrappel.server.ledger.StreamName;

/**
 * An entry as it is decided; number, instant and hashes are added by the lane.
 *
 * @param stream of this lane
 * @param kind one line
 * @param body JSON
 */
public record NewEntry(StreamName stream, String kind, String body) {}
