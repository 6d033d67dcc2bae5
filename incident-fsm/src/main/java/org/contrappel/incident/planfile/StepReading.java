package org.contrappel.incident.planfile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.plan.NumberOrder;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.plan.Reaction;
import org.contrappel.incident.plan.Whom;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one step: its kind is the field {@code call}, {@code operator} or {@code log}. */
final class StepReading {
  private static final Duration USUAL_RING = Duration.ofSeconds(25);
  private final Faults faults;

  StepReading(Faults faults) {
    this.faults = faults;
  }

  Optional<PlanStep> read(Node node) {
    return Fields.of(node, "a step", faults).flatMap(fields -> {
      var name = fields.required("name", "Give the step a name, such as name: verify")
          .flatMap(n -> fields.text(n, "Write a word"));
      if (fields.has("call")) {
        return call(name, fields);
      }
      if (fields.has("operator")) {
        return sentence(name, fields, "operator").map(said -> new PlanStep.AskOperator(name.orElse(""), said));
      }
      if (fields.has("log")) {
        return sentence(name, fields, "log").map(said -> new PlanStep.LogOnly(name.orElse(""), said));
      }
      faults.add(node, "the step does nothing", "Add call: site, call: keyholders, operator: or log:");
      return Optional.empty();
    });
  }

  private Optional<PlanStep> call(Optional<String> name, Fields fields) {
    fields.only(Set.of("name", "call", "script", "ring", "numbers", "results"));
    var whom = fields.optional("call").flatMap(n -> Words.one(n, Whom.class, faults));
    var script = fields.required("script", "Name the script to be spoken, such as script: verify-site")
        .flatMap(n -> fields.text(n, "Write the script's name"));
    var ring = fields.optional("ring")
        .flatMap(n -> Words.length(n, PlanStep.Call.SHORTEST_RING, PlanStep.Call.LONGEST_RING, faults))
        .orElse(USUAL_RING);
    var numbers = fields.optional("numbers")
        .flatMap(n -> Words.one(n, NumberOrder.class, faults))
        .orElse(NumberOrder.AS_LISTED);
    Map<CallResult, Reaction> on = fields.optional("results").map(new ReactionReading(faults)::read).orElse(Map.of());
    if (name.isEmpty() || whom.isEmpty() || script.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PlanStep.Call(name.get(), whom.get(), script.get(), ring, numbers, on));
  }

  private Optional<String> sentence(Optional<String> name, Fields fields, String field) {
    fields.only(Set.of("name", field));
    var said = fields.optional(field).flatMap(n -> fields.text(n, "Write the sentence the operator will read"));
    return name.isPresent() ? said : Optional.empty();
  }
}
