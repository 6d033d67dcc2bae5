package org.contrappel.incident.evidence;

/** What passed between an operator and the person called. */
public enum Spoken {
  NOTHING,
  /** They spoke, and nothing came of it that bears on the alarm. */
  SPOKE,
  /** They spoke, and the person said what is the matter at the site. */
  CONFIRMED
}
