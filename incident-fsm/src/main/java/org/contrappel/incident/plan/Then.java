package org.contrappel.incident.plan;

/** What follows a result once its tries are used up. */
public enum Then {
  /** The same person's next number; after the last, the next person. */
  NEXT_NUMBER,
  /** After the last person, the next step. */
  NEXT_PERSON,
  /** The next step, or the one that {@code go:} names. */
  NEXT_STEP,
  /** The incident closes as a false alarm. Only after {@code identified}. */
  CLOSE,
  /** A keyholder has taken charge. Only after {@code took_charge}. */
  IN_CHARGE
}
