package org.contrappel.incident.table;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.plan.PlanStep;

/** What the plan asks of an operator. */
public final class Questions {
  public static final String DONE = "done";
  public static final String NOT_NEEDED = "not_needed";

  private Questions() {}

  /**
   * A question that waits for its answer.
   *
   * @param step the plan's step
   * @param answers in the order they are shown
   */
  public record Question(String step, String words, List<String> answers) {}

  /** Empty when the plan asks nothing now. */
  public static Optional<Question> of(Incident incident) {
    var asks = incident.phase() == Phase.WITH_OPERATOR || incident.phase() == Phase.EMERGENCY;
    if (!asks || incident.position() == null || incident.interrupted() != null) {
      return Optional.empty();
    }
    return switch (incident.plan().step(incident.position())) {
      case PlanStep.Decide decide ->
          Optional.of(new Question(decide.name(), decide.question(), List.copyOf(decide.answers().keySet())));
      case PlanStep.Act act -> Optional.of(new Question(act.name(), act.words(), List.of(DONE)));
      case PlanStep.Emergency emergency ->
          Optional.of(new Question(emergency.name(), emergency.words(), List.of(DONE, NOT_NEEDED)));
      default -> Optional.empty();
    };
  }
}
