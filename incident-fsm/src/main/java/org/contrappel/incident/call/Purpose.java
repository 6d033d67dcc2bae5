package org.contrappel.incident.call;

/** Why a person is rung. */
public enum Purpose {
  /** The site is asked whether the alarm is real. */
  VERIFICATION,
  /** A keyholder is told and asked to take charge. */
  NOTIFICATION
}
