package org.contrappel.incident.evidence;

/** What a clue is. */
public enum ClueKind {
  /** A second detector of the site tripped, in another zone. */
  SECOND_ZONE("seconde zone", "second zone"),
  IMAGE("image", "image"),
  SOUND("son", "sound"),
  WITNESS("témoin", "witness"),
  AGENT_ON_SITE("agent sur place", "agent on site"),
  CLIENT_CONFIRMS("le client confirme", "the client confirms"),
  /** Broken glass, a forced door. */
  TRACES("traces", "traces"),
  OTHER("autre", "other");

  private final String french;
  private final String english;

  ClueKind(String french, String english) {
    this.french = french;
    this.english = english;
  }

  public String french() {
    return french;
  }

  public String english() {
    return english;
  }
}
