package org.contrappel.incident.planfile;

import static org.contrappel.incident.EventType.ALARM_ARRIVED;
import static org.contrappel.incident.EventType.CALL_ENDED;
import static org.contrappel.incident.EventType.OPERATOR_ANSWERED;
import static org.contrappel.incident.EventType.TIMER_FIRED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.plan.Then;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.table.Table;
import org.yaml.snakeyaml.nodes.Node;

/** Checks the steps together: the last is an end, and the table has every move of phase they need. */
final class StepOrder {
  private final Table table;
  private final Faults faults;

  StepOrder(Table table, Faults faults) {
    this.table = table;
    this.faults = faults;
  }

  /** @param nodes where each step stands in the file, in the same order */
  void check(List<PlanStep> steps, List<Node> nodes) {
    var names = new HashSet<String>();
    for (int i = 0; i < steps.size(); i++) {
      if (!names.add(steps.get(i).name())) {
        faults.add(nodes.get(i), "a second step is named '" + steps.get(i).name() + "'", "Give it another name");
      }
    }
    checkEnd(steps.getLast(), nodes.getLast());
    new StepPaths(steps, nodes, faults).check();
    // Any step may be the first thing done, and any later one the next: steps and people may be passed over.
    for (int i = 0; i < steps.size(); i++) {
      need(Phase.RECEIVED, ALARM_ARRIVED, steps.get(i), nodes.get(i));
      checkMoves(steps.get(i), steps.subList(i + 1, steps.size()), nodes.get(i));
    }
  }

  private void checkEnd(PlanStep last, Node where) {
    if (!(last instanceof PlanStep.Ends)) {
      faults.add(where, "the plan ends in '" + last.name() + "', which is no end",
          "Add a last step: operator:, log: or close:");
    } else if (!last.when().isEmpty()) {
      faults.add(where, "the last step has a condition, so that the plan may have no way out",
          "Add a last step without when:");
    }
  }

  private void checkMoves(PlanStep step, List<PlanStep> later, Node where) {
    switch (step) {
      case PlanStep.Rings rings -> {
        later.forEach(next -> need(phase(rings).orElseThrow(), CALL_ENDED, next, where));
        checkCharge(rings, where);
      }
      case PlanStep.Decide _, PlanStep.Act _, PlanStep.Emergency _ ->
          later.forEach(next -> need(phase(step).orElseThrow(), OPERATOR_ANSWERED, next, where));
      case PlanStep.Wait _, PlanStep.WaitUntil _, PlanStep.Suspend _, PlanStep.Repeat _ ->
          later.forEach(next -> need(Phase.WAITING, TIMER_FIRED, next, where));
      case PlanStep.Recheck _, PlanStep.Ends _ -> {
        // Nothing happens in between.
      }
    }
  }

  private void checkCharge(PlanStep.Rings rings, Node where) {
    var takesCharge = rings.list().on().values().stream().anyMatch(reaction -> reaction.then() == Then.IN_CHARGE);
    if (takesCharge && rings.purpose() == Purpose.VERIFICATION) {
      faults.add(where, "whoever is only asked for the code takes charge of nothing", "Use call: for him, or leave in_charge out");
    }
  }

  private void need(Phase from, EventType on, PlanStep step, Node where) {
    var to = phase(step);
    if (to.isPresent() && !table.has(new Table.Move(from, on, to.get()))) {
      faults.add(where, "the plan needs to go from " + from + " to " + to.get() + ", which the incident's table forbids",
          "Ask for the code (verify:) before others are called or sent, or put a repeat: with a pause between");
    }
  }

  private static Optional<Phase> phase(PlanStep step) {
    return switch (step) {
      case PlanStep.Rings rings -> Optional.of(switch (rings.purpose()) {
        case VERIFICATION -> Phase.VERIFYING;
        case NOTIFICATION -> Phase.NOTIFYING;
        case INTERVENTION, CHECK, OPERATOR -> Phase.INTERVENING;
      });
      case PlanStep.Decide _, PlanStep.Act _, PlanStep.AskOperator _ -> Optional.of(Phase.WITH_OPERATOR);
      case PlanStep.Wait _, PlanStep.WaitUntil _, PlanStep.Suspend _, PlanStep.Repeat _ -> Optional.of(Phase.WAITING);
      case PlanStep.Emergency _ -> Optional.of(Phase.EMERGENCY);
      case PlanStep.LogOnly _, PlanStep.Close _ -> Optional.of(Phase.CLOSED);
      case PlanStep.Recheck _ -> Optional.empty();
    };
  }
}
