package org.contrappel.incident.plan;

/**
 * Where a plan goes on.
 *
 * @param step the name of a later step, or empty: the next one
 */
public record Goto(String step) {
  public static final Goto NEXT = new Goto("");

  public Goto {
    step = step == null ? "" : step;
  }

  public boolean isNext() {
    return step.isEmpty();
  }
}
