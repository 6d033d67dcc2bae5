package org.contrappel.world.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.server.kept.Moved;

/** One entry of an incident's register, with the incident as it was before and after. */
record Moment(Incident before, Incident after, Moved moved) {

  /** A register, moment by moment. */
  static List<Moment> of(String incident, List<Moved> register) {
    var moments = new ArrayList<Moment>();
    var before = Incident.received(incident);
    for (var moved : register) {
      var after = before.apply(moved.changes());
      moments.add(new Moment(before, after, moved));
      before = after;
    }
    return moments;
  }

  <C extends Change> Stream<C> changes(Class<C> kind) {
    return moved.changes().stream().filter(kind::isInstance).map(kind::cast);
  }

  boolean has(Class<? extends Change> kind) {
    return changes(kind).findAny().isPresent();
  }

  /** The plan took a position, or closed as somebody proved himself. */
  boolean planActed() {
    return has(Change.PositionTaken.class) || isCallEnd() && (has(Change.Closed.class) || has(Change.ClosingAwaited.class));
  }

  /** The step that was left, or stayed at; empty before the plan began. */
  Optional<PlanStep> from() {
    return Optional.ofNullable(before.position()).map(position -> after.plan().step(position));
  }

  /** The step at which the plan stands now; empty without a plan. */
  Optional<PlanStep> to() {
    return Optional.ofNullable(after.position()).map(position -> after.plan().step(position));
  }

  boolean entersStep() {
    return has(Change.PositionTaken.class)
        && (before.position() == null || before.position().step() != after.position().step());
  }

  /** The list that was rung is done with. */
  boolean leavesStep() {
    return before.position() != null && planActed()
        && (entersStep() || after.phase() != before.phase() && !has(Change.AttemptAsked.class) && after.pause() == null);
  }

  private boolean isCallEnd() {
    return ended().isPresent();
  }

  /** The call that ended; empty when none did. */
  Optional<Attempt> ended() {
    return changes(Change.AttemptEnded.class).findFirst().flatMap(end -> after.attempt(end.attempt()));
  }

  boolean passes(String step) {
    return changes(Change.StepPassed.class).anyMatch(passed -> passed.step().equals(step));
  }

  /** What happened, in a word. */
  String happened() {
    return switch (moved.event()) {
      case Event.OperatorAnswered answered -> "answer " + answered.answer();
      case Event.MissionReported reported -> "told " + reported.point();
      case Event event -> ended().map(call -> call.purpose() + " " + call.result())
          .orElse(event.getClass().getSimpleName());
    };
  }
}
