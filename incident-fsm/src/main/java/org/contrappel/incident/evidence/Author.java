package org.contrappel.incident.evidence;

/**
 * Who wrote something.
 *
 * @param name as on his key; never empty
 * @param supervisor he may take it on himself to call without the evidence
 */
public record Author(String name, boolean supervisor) {
  public Author {
    name = FreeWords.checked(name);
  }
}
