package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.SiteCard;

/**
 * Who is called, in which order, with what patience, and what an operator is asked.
 *
 * @param name a word
 * @param revision tells one text of the plan from another; may be empty
 * @param classes the alarm classes it is for; empty: only where a site names it for a zone or an event type
 * @param intervention how long a keyholder who took charge may stay silent before an operator is asked
 * @param restore what must be so before the incident closes by itself; null: nothing
 * @param steps in order; the last is always one that {@link PlanStep.Ends}
 */
public record Plan(
    String name, String revision, Set<AlarmClass> classes, Duration intervention, Restore restore,
    List<PlanStep> steps) {
  public static final Duration USUAL_INTERVENTION = Duration.ofMinutes(45);

  public Plan {
    // In order: the plan is frozen into the register, and a set of the JDK has another order in every process.
    classes = Collections.unmodifiableSet(new TreeSet<>(classes));
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !(steps.getLast() instanceof PlanStep.Ends)) {
      throw new IllegalArgumentException(
          "The plan " + name + " does not end: let its last step be operator:, log: or close:.");
    }
  }

  /**
   * What the return to normal is.
   *
   * @param within how long it is waited for before an operator is asked
   * @param rearmed whether the site must be armed again, besides every zone being restored
   */
  public record Restore(Duration within, boolean rearmed) {}

  /** The names of the scripts it has spoken; whoever loads the plan checks that they exist. */
  public Set<String> scripts() {
    return steps.stream().flatMap(Plan::scripts).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> scripts(PlanStep step) {
    return switch (step) {
      case PlanStep.Call call -> Stream.of(call.list().script());
      case PlanStep.Send send -> Stream.concat(Stream.of(send.list().script()), MissionScripts.NAMES.stream());
      default -> Stream.empty();
    };
  }

  /** What is done when the incident opens. */
  public Next first(SiteCard card, Circumstances now) {
    return new Walk(this, card, now).first();
  }

  /** What is done after an outcome, from where the incident stands. */
  public Next next(SiteCard card, Circumstances now, Position position, Outcome outcome) {
    return new Walk(this, card, now).after(position, outcome);
  }

  /** What a position stands at: done when the pause before it is over, or when an operator gives the incident back. */
  public Next at(SiteCard card, Circumstances now, Position position) {
    return new Walk(this, card, now).at(position);
  }

  public PlanStep step(Position position) {
    return steps.get(position.step());
  }
}
