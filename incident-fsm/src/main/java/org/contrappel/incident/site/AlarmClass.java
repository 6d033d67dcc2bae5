package org.contrappel.incident.site;

/** What kind of signal came in. The priority orders the operators' queue: the lower, the sooner. */
public enum AlarmClass {
  DURESS(1),
  PANIC(1),
  HOLD_UP(1),
  FIRE(2),
  GAS(2),
  MEDICAL(2),
  LONE_WORKER(2),
  INTRUSION(3),
  TAMPER(4),
  LINE(5),
  ENVIRONMENT(5),
  /** The site was not switched off in the window in which it opens: supervision, not a panel, finds that out. */
  LATE_TO_OPEN(5),
  /** The site was not switched on in the window in which it closes. */
  LATE_TO_CLOSE(5),
  LATE_TEST(6),
  POWER(6),
  TECHNICAL(6),
  CANCEL(8),
  RESTORE(9),
  /** Switched off: somebody has come to work. */
  OPENING(9),
  /** Switched on: everybody has gone. */
  CLOSING(9),
  TEST(9);

  /** Above every class: a duress code was keyed. */
  public static final int TOP = 0;

  private static final int LAST_URGENT = 2;
  private final int priority;

  AlarmClass(int priority) {
    this.priority = priority;
  }

  /** 1 (first) to 9 (last); {@link #TOP} is kept for a keyed duress code. */
  public int priority() {
    return priority;
  }

  /** A person may be in danger: it goes before the rest, and joining an incident it asks for an operator at once. */
  public boolean urgent() {
    return priority <= LAST_URGENT;
  }

  /** It tells of a fault or a danger, and not that all is well, that somebody came or went, or that the line works. */
  public boolean trips() {
    return switch (this) {
      case CANCEL, RESTORE, TEST, OPENING, CLOSING -> false;
      default -> true;
    };
  }

  /** The word used in plans and scripts: {@code late_test}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
