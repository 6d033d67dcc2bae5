package org.contrappel.server.ledger;

/** What became of an alarm that was handed in. */
public sealed interface Intake {

  /**
   * It is on disk and in its lane's inbox.
   *
   * @param isNew false when the same key brought it earlier
   */
  record Accepted(String alarmId, Lane lane, boolean isNew) implements Intake {}

  /** The key was used for another message, which became this alarm. Nothing was stored. */
  record Conflict(String earlierAlarmId) implements Intake {}
}
