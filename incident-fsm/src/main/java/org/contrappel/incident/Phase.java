package org.contrappel.incident;

/** Where an incident stands. In whose hands it is, is a field of the record and not a phase. */
public enum Phase {
  /** Nothing is known yet: the alarm that opens it is about to be taken in. */
  RECEIVED,
  /** The site is being asked. */
  VERIFYING,
  /** Keyholders are being rung. */
  NOTIFYING,
  /** A keyholder took charge. */
  INTERVENING,
  /** An operator is asked. */
  WITH_OPERATOR,
  /** A duress code was keyed: top of the queue, silent, nobody is rung by the machine any more. */
  DURESS,
  CLOSED
}
