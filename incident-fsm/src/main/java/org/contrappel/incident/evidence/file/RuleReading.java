package org.contrappel.incident.evidence.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.evidence.Choice;
import org.contrappel.incident.evidence.Row;
import org.contrappel.incident.evidence.Rule;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;
import org.contrappel.incident.site.AlarmClass;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a row, and what {@code else:} says. */
final class RuleReading {
  private static final int LONGEST_LAW = 300;
  private final Faults faults;

  RuleReading(Faults faults) {
    this.faults = faults;
  }

  Optional<Row> row(Node node) {
    return Fields.of(node, "a row", faults).flatMap(fields -> {
      fields.only(Set.of("classes", "services", "needs", "else_supervisor_reason", "law"));
      var classes = words(fields, "classes", AlarmClass.class, "Name the alarm classes, such as [intrusion, tamper]");
      var services = words(fields, "services", Service.class, "Name the services, such as [police, gendarmerie]");
      return rule(fields).filter(_ -> !classes.isEmpty() && !services.isEmpty())
          .map(rule -> new Row(classes, services, rule));
    });
  }

  Optional<Rule> otherwise(Node node) {
    return Fields.of(node, "else", faults).flatMap(fields -> {
      fields.only(Set.of("needs", "else_supervisor_reason", "law"));
      return rule(fields);
    });
  }

  private Optional<Rule> rule(Fields fields) {
    var needs = fields.required("needs", "Write needs: nothing, or a list of what must be in hand")
        .flatMap(node -> new NeedReading(faults).read(node));
    var reason = fields.optional("else_supervisor_reason")
        .flatMap(node -> Word.yesOrNo(node, faults)).orElse(false);
    var law = fields.optional("law")
        .flatMap(node -> fields.text(node, "Write where the rule comes from, or leave it out"))
        .orElse("");
    if (law.length() > LONGEST_LAW) {
      faults.add(fields.key("law"), "the law's words have " + law.length() + " characters",
          "Write at most " + LONGEST_LAW);
    }
    if (reason && needs.filter(List::isEmpty).isPresent()) {
      faults.add(fields.key("else_supervisor_reason"), "nothing is needed, so that no reason can stand in for it",
          "Take else_supervisor_reason out, or say what is needed");
    }
    return needs.map((List<Choice> all) -> new Rule(all, reason, law));
  }

  private <E extends Enum<E>> Set<E> words(Fields fields, String name, Class<E> of, String cure) {
    var found = EnumSet.noneOf(of);
    fields.required(name, cure).ifPresent(node -> fields.list(node, cure)
        .forEach(entry -> Word.one(entry, of, faults).ifPresent(word -> {
          if (!found.add(word)) {
            faults.add(entry, "'" + Word.of(word) + "' stands twice in this row", "Keep one of them");
          }
        })));
    return found;
  }
}
