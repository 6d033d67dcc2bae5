package org.contrappel.incident;

/** Where an incident stands. In whose hands it is, is a field of the record and not a phase. */
public enum Phase {
  /** Nothing is known yet: the alarm that opens it is about to be taken in. */
  RECEIVED,
  /** The site is being asked. */
  VERIFYING,
  /** Keyholders and others are being rung. */
  NOTIFYING,
  /** The plan waits, or has put the incident aside. */
  WAITING,
  /** A keyholder took charge, or an agent or technician is being sent. */
  INTERVENING,
  /** An operator is asked. */
  WITH_OPERATOR,
  /** An emergency service is to be called, or was. */
  EMERGENCY,
  /** All is done; the site's return to normal is awaited. */
  RESTORING,
  /** A duress code was keyed: top of the queue, silent, nobody is rung by the machine any more. */
  DURESS,
  CLOSED
}
