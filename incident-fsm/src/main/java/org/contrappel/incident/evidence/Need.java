package org.contrappel.incident.evidence;

/**
 * One demand of a table.
 *
 * @param count 1 to {@value #MOST}; 1 for what is not counted
 */
public record Need(Requirement requirement, int count) {
  public static final int MOST = 9;

  public Need {
    if (count < 1 || count > MOST || !requirement.counted() && count != 1) {
      throw new IllegalArgumentException("The demand " + requirement.word() + " has a wrong count. Give 1 to " + MOST
          + ", and 1 for what is not counted.");
    }
  }
}
