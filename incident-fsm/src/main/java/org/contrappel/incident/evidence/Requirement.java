package org.contrappel.incident.evidence;

import java.util.Locale;

/** The closed list of what a table may demand. */
public enum Requirement {
  /** So many callbacks that are over and rang a named person, answered or not. */
  CALLBACKS_TO_NAMED_PERSONS(true),
  /** One callback in which a named person proved himself or told an operator what is the matter. */
  FRUITFUL_CALLBACK(false),
  /** So many concrete clues. */
  CLUE(true),
  /** The signal that raised the alert, kept. */
  TRIGGERING_EVENT(false),
  /** The operator wrote what is the matter. */
  OPERATOR_SENTENCE(false),
  /** A concrete element was asked for: there is one, or it is written that there is none. */
  CONCRETE_ELEMENT_ASKED(false);

  private final boolean counted;

  Requirement(boolean counted) {
    this.counted = counted;
  }

  /** It is written with a number: {@code clue: 1}. */
  public boolean counted() {
    return counted;
  }

  /** The word used in tables: {@code operator_sentence}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
