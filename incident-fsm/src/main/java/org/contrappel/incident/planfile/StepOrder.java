package org.contrappel.incident.planfile;

import static org.contrappel.incident.EventType.ALARM_ARRIVED;
import static org.contrappel.incident.EventType.CALL_ENDED;

import java.util.HashSet;
import java.util.List;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.plan.Then;
import org.contrappel.incident.plan.Whom;
import org.contrappel.incident.table.Table;
import org.yaml.snakeyaml.nodes.Node;

/** Checks the steps together: each is reached, the last is an end, and the table has every move of phase they need. */
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
      boolean last = i == steps.size() - 1;
      if (steps.get(i) instanceof PlanStep.Call call) {
        checkMoves(call, steps.subList(i + 1, steps.size()), nodes.get(i));
        if (last) {
          faults.add(nodes.get(i), "the plan ends in a call", "Add a last step: operator: or log:");
        }
      } else if (!last) {
        faults.add(nodes.get(i + 1), "this step is never reached", "Put it before '" + steps.get(i).name() + "'");
      }
    }
    // Any step may be the first thing done: people without numbers are passed over.
    for (int i = 0; i < steps.size(); i++) {
      need(Phase.RECEIVED, ALARM_ARRIVED, phase(steps.get(i)), nodes.get(i));
    }
  }

  private void checkMoves(PlanStep.Call call, List<PlanStep> later, Node where) {
    later.forEach(step -> need(phase(call), CALL_ENDED, phase(step), where));
    call.on().values().forEach(reaction -> {
      if (reaction.then() == Then.CLOSE) {
        need(phase(call), CALL_ENDED, Phase.CLOSED, where);
      } else if (reaction.then() == Then.IN_CHARGE) {
        need(phase(call), CALL_ENDED, Phase.INTERVENING, where);
      }
    });
  }

  private void need(Phase from, EventType on, Phase to, Node where) {
    if (!table.has(new Table.Move(from, on, to))) {
      faults.add(where, "the plan needs to go from " + from + " to " + to + ", which the incident's table forbids",
          "Ring the site before the keyholders, and let only keyholders take charge");
    }
  }

  private static Phase phase(PlanStep step) {
    return switch (step) {
      case PlanStep.Call call -> call.whom() == Whom.SITE ? Phase.VERIFYING : Phase.NOTIFYING;
      case PlanStep.AskOperator _ -> Phase.WITH_OPERATOR;
      case PlanStep.LogOnly _ -> Phase.CLOSED;
    };
  }
}
