package org.contrappel.incident;

/** Where an operator took the incident out of its plan's hands. */
public enum Interrupted {
  /** A call was on: the plan goes on with it, or with what came of it. */
  CALLING,
  /** Before a step's call, or while waiting: the plan goes on with that step. */
  BEFORE_STEP
}
