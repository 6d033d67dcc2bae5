package org.contrappel.incident.evidence;

import java.util.List;

/**
 * Any one of these will do.
 *
 * @param needs never empty
 */
public record Choice(List<Need> needs) {
  public Choice {
    needs = List.copyOf(needs);
    if (needs.isEmpty()) {
      throw new IllegalArgumentException("A choice of nothing can never be met. Give at least one demand.");
    }
  }

  public static Choice of(Need... needs) {
    return new Choice(List.of(needs));
  }
}
