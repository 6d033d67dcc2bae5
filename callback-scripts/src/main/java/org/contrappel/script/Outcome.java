package org.contrappel.script;

import java.util.List;

/**
 * What came of one call's script.
 *
 * @param ending how it ended
 * @param proofs the proofs of every accepted code, in order; may be empty
 * @param lastStep the name of the step at which it ended
 */
public record Outcome(Ending ending, List<String> proofs, String lastStep) {
  public Outcome {
    proofs = List.copyOf(proofs);
  }
}
