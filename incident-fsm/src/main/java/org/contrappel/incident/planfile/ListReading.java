package org.contrappel.incident.planfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.plan.Limits;
import org.contrappel.incident.plan.NumberOrder;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.plan.Reaction;
import org.contrappel.incident.plan.Stop;
import org.contrappel.incident.plan.Then;
import org.contrappel.incident.plan.Whom;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;
import org.contrappel.incident.site.PhoneKind;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads whom a step rings, with which script and what patience. */
final class ListReading {
  private static final Duration USUAL_RING = Duration.ofSeconds(25);
  private static final String[] MISSION = {"announce", "arrival", "findings", "all_clear", "check", "overdue", "help"};
  private static final String OFFER = "agent-offer";
  private final Faults faults;

  ListReading(Faults faults) {
    this.faults = faults;
  }

  Optional<PlanStep.CallList> read(Fields fields, String kind, Purpose purpose) {
    fields.only(purpose == Purpose.INTERVENTION ? StepReading.ringing(kind, MISSION) : StepReading.ringing(kind));
    var whom = fields.optional(kind).flatMap(this::whom);
    var script = script(fields, purpose);
    var ring = fields.optional("ring")
        .flatMap(n -> Words.length(n, PlanStep.CallList.SHORTEST_RING, PlanStep.CallList.LONGEST_RING, faults))
        .orElse(USUAL_RING);
    var numbers = fields.optional("numbers").flatMap(this::numbers).orElse(NumberOrder.AS_LISTED);
    var until = fields.optional("until").flatMap(n -> Words.one(n, Stop.class, faults)).orElse(Stop.FIRST_REACHED);
    var limits = fields.optional("at_most").flatMap(this::limits).orElse(Limits.USUAL);
    Map<CallResult, Reaction> on = fields.optional("results").map(new ReactionReading(faults)::read).orElse(Map.of());
    fields.optional("results").ifPresent(where -> stopsTooEarly(where, purpose, until, on));
    if (whom.isEmpty() || script.isEmpty() || !faults.none()) {
      return Optional.empty();
    }
    return Optional.of(new PlanStep.CallList(purpose, whom.get(), script.get(), ring, numbers, until, limits, on));
  }

  private Optional<String> script(Fields fields, Purpose purpose) {
    if (purpose == Purpose.INTERVENTION && !fields.has("script")) {
      return Optional.of(OFFER);
    }
    return fields.required("script", "Name the script to be spoken, such as script: verify-site")
        .flatMap(n -> fields.text(n, "Write the script's name"));
  }

  private Optional<Whom> whom(Node node) {
    var words = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    var read = new ArrayList<String>();
    for (var word : words) {
      var written = word instanceof ScalarNode scalar ? scalar.getValue() : "";
      try {
        read.addAll(new Whom(List.of(written)).words());
      } catch (IllegalArgumentException nobody) {
        faults.add(word, nobody.getMessage(), "Write site, keyholders, role: and a role, or contact: and an id");
      }
    }
    return read.isEmpty() ? Optional.empty() : Optional.of(new Whom(read));
  }

  private Optional<NumberOrder> numbers(Node node) {
    if (node instanceof SequenceNode list) {
      var kinds = list.getValue().stream().flatMap(n -> Words.one(n, PhoneKind.class, faults).stream()).toList();
      return Optional.of(new NumberOrder(false, kinds));
    }
    var written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    return switch (written) {
      case "as_listed" -> Optional.of(NumberOrder.AS_LISTED);
      case "reversed" -> Optional.of(NumberOrder.REVERSED);
      default -> {
        faults.add(node, "'" + written + "' is no order of telephones",
            "Write as_listed, reversed, or a list of kinds such as [mobile, landline]");
        yield Optional.empty();
      }
    };
  }

  private Optional<Limits> limits(Node node) {
    return Fields.of(node, "at_most", faults).map(fields -> {
      fields.only(Set.of("people", "telephones", "rounds"));
      return new Limits(
          count(fields, "people", Limits.MOST, Limits.USUAL.people()),
          count(fields, "telephones", Limits.MOST, Limits.USUAL.telephones()),
          count(fields, "rounds", Limits.MOST_ROUNDS, Limits.USUAL.rounds()));
    });
  }

  private int count(Fields fields, String name, int most, int usual) {
    return fields.optional(name).flatMap(n -> Words.count(n, 1, most, faults)).orElse(usual);
  }

  /** A list that goes on to all cannot end with the first one, and nobody but a keyholder takes charge of an incident. */
  private void stopsTooEarly(Node where, Purpose purpose, Stop until, Map<CallResult, Reaction> on) {
    var takesCharge = on.values().stream().anyMatch(reaction -> reaction.then() == Then.IN_CHARGE);
    if (takesCharge && until != Stop.FIRST_REACHED) {
      faults.add(where, "the list goes on to all, but the first one ends it", "Write took_charge: next_person");
    }
    if (takesCharge && purpose == Purpose.INTERVENTION) {
      faults.add(where, "whoever accepts a mission is on it, and not in charge", "Leave took_charge out");
    }
  }
}
