package org.contrappel.server.ledger;

/**
 * The first thing wrong with a chain.
 *
 * @param kind what was done to it
 * @param number the entry concerned, counted from 1 as it should have been
 */
public record ChainFault(Kind kind, long number) {

  /** What can be done to a chain. */
  public enum Kind {
    CHANGED("its bytes are not those that were hashed"),
    REMOVED("it is missing"),
    SWAPPED("it stands elsewhere in the chain"),
    INSERTED("what stands there was put in from outside");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  /** For whoever reads the register. */
  public String sentence() {
    return "entry %d: %s".formatted(number, kind.sentence);
  }
}
