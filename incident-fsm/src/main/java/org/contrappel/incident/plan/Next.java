package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.List;
import org.contrappel.incident.site.Callee;

/** What a plan says is to be done now. */
public sealed interface Next {

  /** What was passed over on the way here, in order; mostly empty. */
  default List<Passed> passed() {
    return List.of();
  }

  /** A step, or a person of a step, that was passed over. @param who a contact's id; empty for a whole step */
  record Passed(String step, String who, String why) {}

  /** @param pause how long to wait before ringing; mostly zero */
  record Ring(
      Position position, PlanStep.Rings step, Callee callee, String number, Duration pause, List<Passed> passed)
      implements Next {}

  /** The call that is on is the one the plan wants. */
  record GoOn(Position position, PlanStep.Rings step) implements Next {}

  /** Somebody accepted the mission. */
  record Sent(Position position, PlanStep.Send step) implements Next {}

  record Decide(Position position, PlanStep.Decide step, List<Passed> passed) implements Next {}

  record Act(Position position, PlanStep.Act step, List<Passed> passed) implements Next {}

  record Emergency(Position position, PlanStep.Emergency step, List<Passed> passed) implements Next {}

  /** @param time may be zero: the wait is over at once @param signalEnds whether a new signal ends it early */
  record Wait(Position position, Duration time, boolean signalEnds, List<Passed> passed) implements Next {}

  record AskOperator(Position position, String reason, List<Passed> passed) implements Next {}

  record Log(Position position, String reason, List<Passed> passed) implements Next {}

  /** A false alarm: somebody who may cancel proved himself. */
  record FalseAlarm() implements Next {}

  record Close(Position position, String code, String reason, List<Passed> passed) implements Next {}

  record InCharge(Position position) implements Next {}

  /** The event does not concern the plan. */
  record Nothing() implements Next {}
}
