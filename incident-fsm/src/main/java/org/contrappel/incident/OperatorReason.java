package org.contrappel.incident;

/** Why an operator is asked. */
public enum OperatorReason {
  UNKNOWN_SITE,
  NO_PLAN,
  /** The plan asks for one without any call. */
  PLAN,
  /** The plan asks a question. */
  DECISION,
  /** The plan asks for something to be done. */
  ACTION,
  /** The plan asks for an emergency service to be called. */
  EMERGENCY,
  /** Everything the plan allows was tried. */
  NOBODY_REACHED,
  DURESS,
  /** A signal that may mean danger to a person joined. */
  URGENT_SIGNAL,
  /** A signal came while the return to normal was awaited. */
  NEW_SIGNAL,
  /** An operator took it on his own account. */
  CLAIMED,
  /** Its owner gave no sign of life, or gave it back: it is presented again. */
  PRESENTED_AGAIN,
  /** The time it was held is over. */
  HOLD_OVER,
  /** A keyholder took charge and was not heard of again. */
  KEYHOLDER_OVERDUE,
  /** Whoever was sent was not heard of: his safety first. */
  MISSION_OVERDUE,
  /** Whoever was sent is in danger and calls for help. */
  CALLED_FOR_HELP,
  /** Whoever was sent found traces of a break-in or damage. */
  TRACES_FOUND,
  /** Whoever was offered a mission by an operator declined, or could not be reached. */
  MISSION_DECLINED,
  /** Whoever was sent has given the all clear. */
  MISSION_OVER,
  /** The site did not come back to normal in time. */
  NOT_RESTORED,
  /** The site raises alarm after alarm. */
  RUNAWAY,
  /** The machine failed to decide something: a defect of ours. */
  OUR_FAULT
}
