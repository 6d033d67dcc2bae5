package org.contrappel.server.instructions;

/** An instruction that is not taken, with a sentence that says what to do. Nothing was stored. */
public final class RefusedInstruction extends RuntimeException {
  private static final long serialVersionUID = 1;

  RefusedInstruction(String sentence) {
    super(sentence);
  }
}
