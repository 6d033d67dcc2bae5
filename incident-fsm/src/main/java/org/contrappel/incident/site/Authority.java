package org.contrappel.incident.site;

/** What a person may do once identified. */
public enum Authority {
  /** May be told, may not cancel. */
  NOTIFY,
  /** May cancel after the code. */
  FULL
}
