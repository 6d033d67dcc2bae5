package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.SiteCard;

/**
 * Who is called, in which order, with what patience.
 *
 * @param name a word
 * @param revision tells one text of the plan from another; may be empty
 * @param classes the alarm classes it is for; never empty
 * @param intervention how long a keyholder who took charge may stay silent before an operator is asked
 * @param steps in order; the last is always {@link PlanStep.AskOperator} or {@link PlanStep.LogOnly}
 */
public record Plan(
    String name, String revision, Set<AlarmClass> classes, Duration intervention, List<PlanStep> steps) {
  public static final Duration USUAL_INTERVENTION = Duration.ofMinutes(45);

  public Plan {
    // In order: the plan is frozen into the register, and a set of the JDK has another order in every process.
    classes = Collections.unmodifiableSet(new TreeSet<>(classes));
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.getLast() instanceof PlanStep.Call) {
      throw new IllegalArgumentException("The plan " + name + " ends in a call: add an operator or a log step.");
    }
  }

  /** The names of the scripts it has spoken; whoever loads the plan checks that they exist. */
  public Set<String> scripts() {
    return steps.stream()
        .filter(PlanStep.Call.class::isInstance)
        .map(step -> ((PlanStep.Call) step).script())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is done when the incident opens. */
  public Next first(SiteCard card) {
    return new Walk(this, card).first();
  }

  /** What is done after a result, from where the incident stands. */
  public Next next(SiteCard card, Position position, CallResult result) {
    return new Walk(this, card).after(position, result);
  }

  /** The call a position stands at: what is done when the pause before it is over. */
  public Next at(SiteCard card, Position position) {
    return new Walk(this, card).at(position, Duration.ZERO, List.of());
  }
}
