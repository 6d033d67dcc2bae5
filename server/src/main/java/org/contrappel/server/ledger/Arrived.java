package org.contrappel.server.ledger;

/**
 * One item as it lies in a lane's inbox.
 *
 * @param id grows with every item of the lane
 * @param json as it was put
 */
public record Arrived(Lane lane, String id, String kind, String json) {}
