package org.contrappel.incident.planfile;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.plan.Goto;
import org.contrappel.incident.plan.Reaction;
import org.contrappel.incident.plan.Then;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code results:}, per result either a word ({@code busy: next_number}) or {@code {again, after, then}}, or {@code {go: a step}}. */
final class ReactionReading {
  private final Faults faults;

  ReactionReading(Faults faults) {
    this.faults = faults;
  }

  Map<CallResult, Reaction> read(Node node) {
    var on = new EnumMap<CallResult, Reaction>(CallResult.class);
    Fields.of(node, "results", faults).ifPresent(results -> results.all().forEach((name, value) ->
        Words.one(results.key(name), CallResult.class, faults)
            .ifPresent(result -> reaction(value).filter(r -> makesSense(result, r, value))
                .ifPresent(r -> on.put(result, r)))));
    return on;
  }

  private Optional<Reaction> reaction(Node node) {
    if (!(node instanceof MappingNode)) {
      return Words.one(node, Then.class, faults).map(Reaction::to);
    }
    return Fields.of(node, "a result's rule", faults).flatMap(fields -> {
      fields.only(Set.of("again", "after", "then", "go"));
      var again = fields.optional("again").flatMap(n -> Words.count(n, 0, Reaction.MOST_TRIES, faults)).orElse(0);
      var after = fields.optional("after")
          .flatMap(n -> Words.length(n, Duration.ZERO, Reaction.LONGEST_PAUSE, faults))
          .orElse(Duration.ZERO);
      if (fields.has("go")) {
        return fields.optional("go").flatMap(n -> fields.text(n, "Write a step's name"))
            .map(step -> new Reaction(again, after, Then.NEXT_STEP, StepReading.to(step)));
      }
      return fields.required("then", "Say what follows when the tries are used up, such as then: next_number or go: a step")
          .flatMap(n -> Words.one(n, Then.class, faults))
          .map(then -> new Reaction(again, after, then, Goto.NEXT));
    });
  }

  private boolean makesSense(CallResult result, Reaction reaction, Node where) {
    var nonsense = reaction.nonsenseAfter(result);
    nonsense.ifPresent(why -> faults.add(where, why, "Let '" + result.word() + "' lead to next_person or next_step"));
    return nonsense.isEmpty();
  }
}
