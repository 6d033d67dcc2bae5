package org.contrappel.incident.planfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;
import org.contrappel.incident.reading.YamlText;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.table.IncidentTable;
import org.contrappel.incident.table.Table;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a plan's text. */
public final class PlanReader {
  private static final Duration SHORTEST_INTERVENTION = Duration.ofMinutes(1);
  private static final Duration LONGEST_INTERVENTION = Duration.ofHours(12);
  private static final int REVISION_DIGITS = 12;
  private final Table table;

  public PlanReader() {
    this(IncidentTable.table());
  }

  /** @param table the table whose moves a plan may ask for */
  PlanReader(Table table) {
    this.table = table;
  }

  /**
   * @param file what the faults are reported under
   * @param text YAML
   * @throws PlanRefused naming every fault
   */
  public Plan read(String file, String text) {
    var faults = new Faults(file);
    var plan = YamlText.compose(text, "Write name, classes and steps", faults).map(root -> plan(root, text, faults)).orElse(null);
    if (!faults.none() || plan == null) {
      throw new PlanRefused(faults.found());
    }
    return plan;
  }

  private Plan plan(Node root, String text, Faults faults) {
    return Fields.of(root, "the plan", faults).map(fields -> {
      fields.only(Set.of("name", "classes", "intervention", "restore", "steps"));
      var name = fields.required("name", "Add name: and a word").flatMap(n -> fields.text(n, "Write a word"));
      var classes = classes(fields, faults);
      var intervention = fields.optional("intervention")
          .flatMap(n -> Words.length(n, SHORTEST_INTERVENTION, LONGEST_INTERVENTION, faults))
          .orElse(Plan.USUAL_INTERVENTION);
      var restore = fields.optional("restore").flatMap(node -> restore(node, faults)).orElse(null);
      var steps = steps(fields, faults);
      return faults.none() ? new Plan(name.orElseThrow(), revision(text), classes, intervention, restore, steps) : null;
    }).orElse(null);
  }

  private static Optional<Plan.Restore> restore(Node node, Faults faults) {
    return Fields.of(node, "restore", faults).flatMap(fields -> {
      fields.only(Set.of("within", "rearmed"));
      var rearmed = fields.optional("rearmed").flatMap(n -> Words.yes(n, faults)).orElse(false);
      return fields.required("within", "Say how long it is waited for, such as within: 30m")
          .flatMap(n -> Words.length(n, SHORTEST_INTERVENTION, LONGEST_INTERVENTION, faults))
          .map(within -> new Plan.Restore(within, rearmed));
    });
  }

  private static Set<AlarmClass> classes(Fields fields, Faults faults) {
    var classes = EnumSet.noneOf(AlarmClass.class);
    var cure = "Name the alarm classes the plan is for, such as classes: [intrusion], or none: classes: []";
    fields.required("classes", cure).filter(node -> !nothing(node)).ifPresent(node -> fields.list(node, cure)
        .forEach(entry -> Words.one(entry, AlarmClass.class, faults).ifPresent(classes::add)));
    return classes;
  }

  private static boolean nothing(Node node) {
    return node instanceof SequenceNode list && list.getValue().isEmpty();
  }

  private List<PlanStep> steps(Fields fields, Faults faults) {
    var cure = "Add steps: and at least one step";
    var nodes = fields.required("steps", cure).map(node -> fields.list(node, cure)).orElse(List.of());
    var steps = new ArrayList<PlanStep>();
    nodes.forEach(node -> new StepReading(faults).read(node).ifPresent(steps::add));
    if (!steps.isEmpty() && steps.size() == nodes.size()) {
      new StepOrder(table, faults).check(steps, nodes);
    }
    return steps;
  }

  private static String revision(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, REVISION_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
