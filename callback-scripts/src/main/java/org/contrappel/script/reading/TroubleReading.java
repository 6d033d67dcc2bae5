package org.contrappel.script.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contrappel.script.Trouble;
import org.contrappel.script.TroubleRule;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what a step does about each kind of trouble: a step's name, or retries, a sentence and a step's name. */
final class TroubleReading {
  private static final Set<String> KNOWN = new TreeSet<>(Set.of("retries", "say", "then"));

  private final SentenceReading sentences;
  private final Faults faults;

  TroubleReading(SentenceReading sentences, Faults faults) {
    this.sentences = sentences;
    this.faults = faults;
  }

  Map<Trouble, TroubleRule> read(Fields step, List<Trouble> needed) {
    Map<Trouble, TroubleRule> rules = new EnumMap<>(Trouble.class);
    for (Trouble trouble : needed) {
      step.get(trouble.word()).ifPresentOrElse(
          node -> rules.put(trouble, rule(trouble, node)),
          () -> faults.at(step.node(), "Nothing is said about \"" + trouble.word() + "\".",
              "Add \"" + trouble.word() + ": \" and the step to go on at."));
    }
    return rules;
  }

  private TroubleRule rule(Trouble trouble, Node node) {
    TroubleRule rule = node instanceof ScalarNode
        ? new TroubleRule(0, List.of(), Fields.text(node, "\"" + trouble.word() + "\"", faults))
        : withRetries(node, trouble);
    if (trouble == Trouble.WRONG_KEY && rule.retries() == 0) {
      faults.at(node, "A wrong key would not be forgiven once.", "Give \"wrong-key\" at least one retry.");
    }
    return rule;
  }

  private TroubleRule withRetries(Node node, Trouble trouble) {
    if (trouble == Trouble.MACHINE) {
      faults.at(node, "A machine is asked again.", "Write \"machine: \" and the step to go on at.");
    }
    Fields fields = Fields.of(node, "\"" + trouble.word() + "\"", KNOWN, faults);
    String retries = fields.required("retries", "Say how often to ask again: 0 to 9.");
    if (!retries.isEmpty() && !retries.matches("[0-9]")) {
      faults.at(fields.named().get("retries"), "\"retries\" is " + retries + ".", "Write a number from 0 to 9.");
    }
    return new TroubleRule(
        retries.matches("[0-9]") ? Integer.parseInt(retries) : 1,
        fields.get("say").map(sentences::read).orElse(List.of()),
        fields.required("then", "Name the step to go on at when the retries are used up."));
  }
}
