package org.contrappel.incident.evidence;

/** An emergency service. A person decides to call it, and a person speaks. */
public enum Service {
  POLICE("Police", "la police", "the police"),
  GENDARMERIE("Gendarmerie", "la gendarmerie", "the gendarmerie"),
  FIRE_BRIGADE("Sapeurs-pompiers", "les sapeurs-pompiers", "the fire brigade"),
  SAMU("SAMU", "le SAMU", "the SAMU");

  private final String french;
  private final String inFrenchSentence;
  private final String inEnglishSentence;

  Service(String french, String inFrenchSentence, String inEnglishSentence) {
    this.french = french;
    this.inFrenchSentence = inFrenchSentence;
    this.inEnglishSentence = inEnglishSentence;
  }

  /** As a heading on screens and paper. */
  public String french() {
    return french;
  }

  /** With its article, inside a French sentence. */
  public String inFrenchSentence() {
    return inFrenchSentence;
  }

  public String inEnglishSentence() {
    return inEnglishSentence;
  }

  /** The word used in tables: {@code fire_brigade}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
