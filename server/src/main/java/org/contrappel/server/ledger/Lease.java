package org.contrappel.server.ledger;

/**
 * The right to write in a lane.
 *
 * @param owner the token of whoever holds it
 * @param epoch from 1, greater with every taking
 */
public record Lease(Lane lane, String owner, long epoch) {}
