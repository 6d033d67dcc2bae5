package org.contrappel.incident.call;

/** What the codes keyed during a call proved. */
public enum Verdict {
  /** No code was accepted. */
  NONE,
  RIGHT,
  /** The duress code. Never taken back by a later right code. */
  DURESS
}
