package org.contrappel.incident.call;

/**
 * What can be seen of an attempt, each at its own instant. Answered is not human, human is not identified, identified
 * is not authorised, authorised is not acknowledged.
 */
public enum Fact {
  /** The intent was recorded; the network is asked after that. */
  ASKED,
  RINGING,
  ANSWERED,
  /** A key proved a human. */
  HUMAN,
  /** An operator and the person heard each other. */
  SPOKEN,
  /** A code was accepted: we know who. */
  IDENTIFIED,
  /** The one identified may cancel. */
  AUTHORISED,
  /** The one identified accepted what was asked of him. */
  ACKNOWLEDGED,
  ENDED
}
