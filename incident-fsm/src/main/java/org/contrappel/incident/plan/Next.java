package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.List;
import org.contrappel.incident.site.Callee;

/** What a plan says is to be done now. */
public sealed interface Next {

  /** The contacts passed over because they have no number, in order; mostly empty. */
  default List<String> skipped() {
    return List.of();
  }

  /** @param pause how long to wait before ringing; mostly zero */
  record Ring(Position position, PlanStep.Call step, Callee callee, String number, Duration pause, List<String> skipped)
      implements Next {}

  record AskOperator(Position position, String reason, List<String> skipped) implements Next {}

  record Log(Position position, String reason, List<String> skipped) implements Next {}

  /** A false alarm. */
  record Close() implements Next {}

  record InCharge() implements Next {}

  /** The event does not concern the plan. */
  record Nothing() implements Next {}
}
