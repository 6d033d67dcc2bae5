package org.contrappel.server.security;

/** What the holder of a key may do; each role may do all that the ones before it may. */
public enum Role {
  /** Alarm panels and receivers: raise alarms and read back their own. */
  PANEL,
  OPERATOR,
  SUPERVISOR,
  ADMINISTRATOR
}
