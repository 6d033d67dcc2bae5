package org.contrappel.incident.evidence;

import java.util.List;
import java.util.Objects;

/**
 * What must be in hand.
 *
 * @param needs all of them; empty when nothing is demanded
 * @param supervisorMayOverride a supervisor's written reason stands in for what is missing
 * @param law where it comes from, for the dossier; may be empty
 */
public record Rule(List<Choice> needs, boolean supervisorMayOverride, String law) {
  public Rule {
    needs = List.copyOf(needs);
    law = Objects.requireNonNullElse(law, "");
  }

  public boolean demandsNothing() {
    return needs.isEmpty();
  }
}
