package org.contrappel.incident.evidence;

import java.util.List;

/**
 * One demand held against the facts.
 *
 * @param pieces the ids of what counts towards it: signals, attempts, clues, statements; may be empty
 */
public record Weighed(Need need, List<String> pieces) {
  public Weighed {
    pieces = List.copyOf(pieces);
  }

  public boolean met() {
    return pieces.size() >= need.count();
  }
}
