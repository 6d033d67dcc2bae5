package org.contrappel.server.ledger;

/**
 * Where a chain ends: what the next entry has to join.
 *
 * @param number of the last entry, 0 for an empty chain
 * @param hash of the last entry, 64 zeros for an empty chain
 */
public record Head(long number, String hash) {

  public static final Head EMPTY = new Head(0, "0".repeat(64));
}
