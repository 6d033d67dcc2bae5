package org.contrappel.server.supervision;

/** Whether a site's system is switched on, as far as its signals say. */
public enum Arming {
  /** It never said. */
  UNKNOWN,
  /** Switched on: nobody should be there. */
  ARMED,
  /** Switched off: somebody is at work. */
  OPEN
}
