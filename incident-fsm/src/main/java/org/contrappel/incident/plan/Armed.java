package org.contrappel.incident.plan;

/** Whether the site's alarm system is switched on, as far as its signals told. */
public enum Armed {
  ARMED,
  OPEN,
  UNKNOWN
}
