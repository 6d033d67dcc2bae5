package org.contrappel.incident.call;

/** Why a person is rung. */
public enum Purpose {
  /** Somebody is asked whether the alarm is real, and proves himself with a code. */
  VERIFICATION,
  /** A keyholder is told and asked to take charge. */
  NOTIFICATION,
  /** An agent or technician is offered a mission. */
  INTERVENTION,
  /** Whoever was sent is asked for the next point of his mission. */
  CHECK,
  /** An operator calls. The machine neither places it nor follows the plan after it. */
  OPERATOR
}
