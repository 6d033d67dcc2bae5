package org.contrappel.script;

import java.util.List;
import java.util.Map;

/**
 * What came of one call's script.
 *
 * @param ending how it ended
 * @param proofs the proofs of every accepted code, in order; may be empty
 * @param lastStep the name of the step at which it ended
 * @param answers the numbers taken, by the names their steps give them; may be empty
 */
public record Outcome(Ending ending, List<String> proofs, String lastStep, Map<String, String> answers) {
  public Outcome {
    proofs = List.copyOf(proofs);
    answers = answers == null ? Map.of() : Map.copyOf(answers);
  }

  public Outcome(Ending ending, List<String> proofs, String lastStep) {
    this(ending, proofs, lastStep, Map.of());
  }
}
