package org.contrappel.incident.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an operator does on the line with whom he speaks, or a supervisor with the two of them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LineAct.Holds.class, name = "holds"),
  @JsonSubTypes.Type(value = LineAct.Resumes.class, name = "resumes"),
  @JsonSubTypes.Type(value = LineAct.Keys.class, name = "keys"),
  @JsonSubTypes.Type(value = LineAct.AsksTheWord.class, name = "asks_the_word"),
  @JsonSubTypes.Type(value = LineAct.PassesTo.class, name = "passes_to"),
  @JsonSubTypes.Type(value = LineAct.Listens.class, name = "listens"),
  @JsonSubTypes.Type(value = LineAct.Whispers.class, name = "whispers"),
  @JsonSubTypes.Type(value = LineAct.StopsListening.class, name = "stops_listening")
})
public sealed interface LineAct {

  /** Done by a supervisor, who does not speak on the call himself. */
  sealed interface Supervising extends LineAct {}

  record Holds() implements LineAct {}

  record Resumes() implements LineAct {}

  /** Keys are sent to the person called. @param count how many; which they were is written nowhere */
  record Keys(int count) implements LineAct {}

  /** He has the code word said, and nothing of the person called is recorded meanwhile. */
  record AsksTheWord() implements LineAct {}

  /** Another operator is rung, and speaks on the call in his place once he answers. */
  record PassesTo(String operator) implements LineAct {}

  record Listens() implements Supervising {}

  /** Heard by the operator, and by nobody else. */
  record Whispers() implements Supervising {}

  record StopsListening() implements Supervising {}
}
