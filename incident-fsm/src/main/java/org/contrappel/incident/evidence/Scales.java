package org.contrappel.incident.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.contrappel.incident.site.AlarmClass;

/** Holds the demands of a rule against what an incident has. */
public final class Scales {
  private final AlarmClass alarmClass;
  private final Facts facts;

  /** @param alarmClass whose triggering event is asked for */
  public Scales(AlarmClass alarmClass, Facts facts) {
    this.alarmClass = alarmClass;
    this.facts = facts;
  }

  /** The alternatives of a choice, in its order. */
  public List<Weighed> weigh(Choice choice) {
    return choice.needs().stream().map(this::weigh).toList();
  }

  public boolean met(Choice choice) {
    return weigh(choice).stream().anyMatch(Weighed::met);
  }

  private Weighed weigh(Need need) {
    return new Weighed(need, pieces(need.requirement()).distinct().toList());
  }

  private Stream<String> pieces(Requirement requirement) {
    return switch (requirement) {
      case CALLBACKS_TO_NAMED_PERSONS -> facts.callbacks().stream().filter(Callback::counts).map(Callback::attempt);
      case FRUITFUL_CALLBACK -> facts.callbacks().stream().filter(Callback::fruitful).map(Callback::attempt);
      case CLUE -> clues();
      case TRIGGERING_EVENT -> facts.signals().stream()
          .filter(signal -> signal.alarmClass() == alarmClass).map(Signal::id);
      case OPERATOR_SENTENCE -> ids(facts.sentences());
      case CONCRETE_ELEMENT_ASKED -> Stream.concat(ids(facts.elements()), clues());
    };
  }

  private Stream<String> clues() {
    return facts.clues().stream().map(Clue::id);
  }

  private static Stream<String> ids(List<Statement> statements) {
    return statements.stream().map(Statement::id);
  }
}
