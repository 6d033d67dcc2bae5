package org.contrappel.incident.evidence;

/** A demand in words, without a full stop. */
public record Demanded(Need need) {

  public String french() {
    boolean one = need.count() == 1;
    return switch (need.requirement()) {
      case CALLBACKS_TO_NAMED_PERSONS -> one
          ? "1 contre-appel terminé vers une personne désignée"
          : need.count() + " contre-appels terminés vers des personnes désignées";
      case FRUITFUL_CALLBACK ->
          "un contre-appel fructueux (personne identifiée, ou qui dit à l'opérateur ce qu'il en est)";
      case CLUE -> one ? "1 indice concret" : need.count() + " indices concrets";
      case TRIGGERING_EVENT -> "le signal qui a déclenché l'alerte";
      case OPERATOR_SENTENCE -> "la phrase de l'opérateur, qui dit ce qui se passe";
      case CONCRETE_ELEMENT_ASKED -> "un élément concret demandé, ou son absence écrite";
    };
  }

  public String english() {
    boolean one = need.count() == 1;
    return switch (need.requirement()) {
      case CALLBACKS_TO_NAMED_PERSONS -> one
          ? "1 ended callback to a named person"
          : need.count() + " ended callbacks to named persons";
      case FRUITFUL_CALLBACK ->
          "a fruitful callback (somebody identified, or who tells the operator what is the matter)";
      case CLUE -> one ? "1 concrete clue" : need.count() + " concrete clues";
      case TRIGGERING_EVENT -> "the signal that raised the alert";
      case OPERATOR_SENTENCE -> "the operator's sentence that says what is the matter";
      case CONCRETE_ELEMENT_ASKED -> "a concrete element asked for, or its absence written";
    };
  }
}
