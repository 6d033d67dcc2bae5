package org.contrappel.incident.plan;

/** When a list of people has been rung enough. */
public enum Stop {
  /** At the first who was reached. */
  FIRST_REACHED,
  /** When each was tried, whoever was reached. */
  ALL_TRIED,
  /** When each was reached; those who were not are tried again, as many rounds as the step allows. */
  ALL_REACHED
}
