package org.contrappel.incident.hours;

/** Hours or dates that cannot be read, or never open. Cause and cure are clauses without a full stop. */
public final class UnreadableHours extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private final String cause;
  private final String cure;

  UnreadableHours(String cause, String cure) {
    super(cause + ": " + cure);
    this.cause = cause;
    this.cure = cure;
  }

  /** What is wrong. */
  public String whatIsWrong() {
    return cause;
  }

  /** What to write instead. */
  public String cure() {
    return cure;
  }
}
