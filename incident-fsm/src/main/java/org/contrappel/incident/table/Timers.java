package org.contrappel.incident.table;

import java.time.Duration;

/** The names of an incident's timers, and how long they run where no plan says so. */
public final class Timers {
  /** A keyholder took charge and has not been heard of since. */
  public static final String OVERDUE = "overdue";

  /** The plan waits. */
  public static final String WAIT = "wait";

  /** An operator has put the incident aside. */
  public static final String HOLD = "hold";

  /** The next point of a mission is due. */
  public static final String MISSION = "mission";

  /** The site's return to normal is awaited. */
  public static final String RESTORE = "restore";

  /** Has the one in whose hands the incident is given a sign of life? Whoever keeps the timers looks before it fires. */
  public static final String OWNER = "owner";

  /** So long an operator may be silent before he is looked for. */
  public static final Duration OWNER_PATIENCE = Duration.ofMinutes(2);

  /** No call lasts longer than this after its ring time; then its end is declared unknown. */
  public static final Duration LONGEST_CALL = Duration.ofMinutes(10);

  /** An operator may speak longer with somebody than a script does. */
  public static final Duration LONGEST_TALK = Duration.ofHours(1);

  /** Longer than this no operator puts an incident aside. */
  public static final Duration LONGEST_HOLD = Duration.ofMinutes(60);

  /** Where no plan says how long the return to normal may take. */
  public static final Duration USUAL_RESTORE = Duration.ofMinutes(30);

  /** So long is the test that whoever cancels an alarm may ask for. */
  public static final Duration SHORT_TEST = Duration.ofMinutes(30);

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
