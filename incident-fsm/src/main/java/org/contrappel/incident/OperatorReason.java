package org.contrappel.incident;

/** Why an operator is asked. */
public enum OperatorReason {
  UNKNOWN_SITE,
  NO_PLAN,
  /** The plan asks for one without any call. */
  PLAN,
  /** Everything the plan allows was tried. */
  NOBODY_REACHED,
  DURESS,
  /** A signal that may mean danger to a person joined. */
  URGENT_SIGNAL,
  /** An operator took it on his own account. */
  CLAIMED,
  /** A keyholder took charge and was not heard of again. */
  KEYHOLDER_OVERDUE,
  /** The machine failed to decide something: a defect of ours. */
  OUR_FAULT
}
