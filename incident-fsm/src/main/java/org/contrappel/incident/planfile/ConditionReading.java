package org.contrappel.incident.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.hours.Availability;
import org.contrappel.incident.hours.HoursText;
import org.contrappel.incident.hours.UnreadableHours;
import org.contrappel.incident.plan.Condition;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code when:}, all of which must hold. */
final class ConditionReading {
  private static final int FEWEST_TRIPS = 2;
  private static final int MOST_TRIPS = 20;
  private final Faults faults;

  ConditionReading(Faults faults) {
    this.faults = faults;
  }

  List<Condition> read(Node node) {
    var conditions = new ArrayList<Condition>();
    Fields.of(node, "when", faults).ifPresent(fields -> {
      fields.only(Set.of("hours", "off", "holidays", "site", "trips", "done", "not_done"));
      if (fields.has("hours") || fields.has("off") || fields.has("holidays")) {
        hours(fields, node).ifPresent(hours -> conditions.add(new Condition.During(hours)));
      }
      fields.optional("site").flatMap(this::site).ifPresent(conditions::add);
      fields.optional("trips").flatMap(n -> Words.count(n, FEWEST_TRIPS, MOST_TRIPS, faults))
          .ifPresent(count -> conditions.add(new Condition.TripsAtLeast(count)));
      texts(fields, "done").forEach(step -> conditions.add(new Condition.Done(step)));
      texts(fields, "not_done").forEach(step -> conditions.add(new Condition.NotDone(step)));
    });
    return conditions;
  }

  private Optional<Availability> hours(Fields fields, Node where) {
    try {
      var holidays = fields.optional("holidays").flatMap(n -> fields.text(n, "Write closed, open or only")).orElse(null);
      return Optional.of(HoursText.availability(texts(fields, "hours"), List.of(), texts(fields, "off"), holidays));
    } catch (UnreadableHours unreadable) {
      faults.add(where, unreadable.whatIsWrong(), unreadable.cure());
      return Optional.empty();
    }
  }

  private Optional<Condition> site(Node node) {
    var written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    return switch (written) {
      case "armed" -> Optional.of(new Condition.SiteIs(true));
      case "open" -> Optional.of(new Condition.SiteIs(false));
      default -> {
        faults.add(node, "'" + written + "' is no state of a site", "Write armed or open");
        yield Optional.empty();
      }
    };
  }

  private List<String> texts(Fields fields, String name) {
    return fields.optional(name).map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
        .orElse(List.of()).stream()
        .flatMap(node -> fields.text(node, "Write a word here").stream())
        .toList();
  }
}
