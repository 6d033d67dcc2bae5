package org.contrappel.incident.table;

import java.time.Duration;

/** The names of an incident's timers, and how long they run where no plan says so. */
public final class Timers {
  /** A keyholder took charge and has not been heard of since. */
  public static final String OVERDUE = "overdue";

  /** No call lasts longer than this after its ring time; then its end is declared unknown. */
  public static final Duration LONGEST_CALL = Duration.ofMinutes(10);

  private Timers() {}

  /** So that nothing waits for ever for a call's end. */
  public static String watchdog(String attempt) {
    return "watchdog-" + attempt;
  }

  /** The pause before this attempt. */
  public static String again(String attempt) {
    return "again-" + attempt;
  }
}
