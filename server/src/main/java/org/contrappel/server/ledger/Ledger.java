package org.contrappel.server.ledger;

/** Writes: one append as a whole or nothing, and kept when it answers. */
@FunctionalInterface
public interface Ledger {

  /**
   * Carries out the append as a whole or leaves everything as it was.
   *
   * @throws LedgerUnavailable when no answer came; the same append may then be played again
   */
  Appended append(Append append);
}
