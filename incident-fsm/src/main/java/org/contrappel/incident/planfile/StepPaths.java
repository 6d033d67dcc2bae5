package org.contrappel.incident.planfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contrappel.incident.plan.Condition;
import org.contrappel.incident.plan.Goto;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.reading.Faults;
import org.yaml.snakeyaml.nodes.Node;

/** Checks where the steps lead: to steps there are, never round for ever, and every step is reached. */
final class StepPaths {
  private final List<PlanStep> steps;
  private final List<Node> nodes;
  private final Faults faults;
  private final Map<String, Integer> places = new HashMap<>();

  StepPaths(List<PlanStep> steps, List<Node> nodes, Faults faults) {
    this.steps = steps;
    this.nodes = nodes;
    this.faults = faults;
    for (int i = 0; i < steps.size(); i++) {
      places.putIfAbsent(steps.get(i).name(), i);
    }
  }

  void check() {
    var reached = new HashSet<Integer>(Set.of(0));
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      checkConditions(i);
      for (var target : targets(step).filter(where -> !where.isNext()).toList()) {
        checkForward(i, target).ifPresent(reached::add);
      }
      if (step instanceof PlanStep.Repeat repeat) {
        checkBackward(i, repeat);
      }
      if (!(step instanceof PlanStep.Ends) || !step.when().isEmpty()) {
        reached.add(i + 1);
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!reached.contains(i)) {
        faults.add(nodes.get(i), "this step is never reached", "Put it before '" + steps.get(i - 1).name() + "', or go: to it");
      }
    }
  }

  private java.util.Optional<Integer> checkForward(int from, Goto to) {
    var place = places.get(to.step());
    if (place == null) {
      faults.add(nodes.get(from), "there is no step '" + to.step() + "'", "Write next_step, or one of " + names());
    } else if (place <= from) {
      faults.add(nodes.get(from), "going back to '" + to.step() + "' would go round for ever",
          "Use a step with repeat: " + to.step() + ", which counts");
    }
    return java.util.Optional.ofNullable(place).filter(at -> at > from);
  }

  private void checkBackward(int at, PlanStep.Repeat repeat) {
    var place = places.get(repeat.from());
    if (place == null || place >= at) {
      faults.add(nodes.get(at), "there is no earlier step '" + repeat.from() + "' to repeat", "Write one of " + names());
    }
  }

  private void checkConditions(int at) {
    for (var condition : steps.get(at).when()) {
      var named = switch (condition) {
        case Condition.Done(var step) -> step;
        case Condition.NotDone(var step) -> step;
        default -> null;
      };
      if (named != null && (!places.containsKey(named) || places.get(named) == at)) {
        faults.add(nodes.get(at), "the condition speaks of a step '" + named + "' that is not there", "Write one of " + names());
      }
    }
  }

  private static Stream<Goto> targets(PlanStep step) {
    return switch (step) {
      case PlanStep.Send send -> Stream.concat(reactions(send), Stream.of(send.overdue(), send.help()));
      case PlanStep.Call call -> reactions(call);
      case PlanStep.Decide decide -> decide.answers().values().stream();
      case PlanStep.Act act -> Stream.of(act.then());
      case PlanStep.Recheck recheck -> Stream.of(recheck.fresh());
      default -> Stream.empty();
    };
  }

  private static Stream<Goto> reactions(PlanStep.Rings rings) {
    return rings.list().on().values().stream().map(reaction -> reaction.to());
  }

  private String names() {
    return String.join(", ", steps.stream().map(PlanStep::name).toList());
  }
}
