package org.contrappel.script.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrappel.script.Ending;
import org.contrappel.script.ScriptStep;
import org.contrappel.script.Sentence;
import org.contrappel.script.Trouble;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one step. What kind it is, its fields tell: {@code ask}, {@code end}, or else it only says something. */
final class StepReading {
  private static final Set<String> SAY = known("say", "next");
  private static final Set<String> END = known("end", "say");
  private static final Set<String> CHOICE =
      known("ask", "say", "keys", "repeat", "patience", "wrong-key", "no-key", "machine");
  private static final Set<String> CODE =
      known("ask", "say", "patience", "between-keys", "keys", "accepted", "refused", "no-key", "machine");
  private static final Set<String> NUMBER =
      known("ask", "say", "name", "patience", "between-keys", "keys", "taken", "refused", "no-key", "machine");
  private static final List<Ending> ENDINGS =
      Arrays.stream(Ending.values()).filter(ending -> ending != Ending.HUNG_UP).toList();

  private final SentenceReading sentences;
  private final TroubleReading troubles;
  private final Faults faults;

  StepReading(Set<String> facts, Faults faults) {
    this.sentences = new SentenceReading(facts, faults);
    this.troubles = new TroubleReading(sentences, faults);
    this.faults = faults;
  }

  ScriptStep read(String name, Node node) {
    String what = "The step \"" + name + "\"";
    Fields any = Fields.any(node, what, new Faults(""));
    if (any.get("end").isPresent()) {
      return end(Fields.of(node, what, END, faults));
    }
    Optional<String> ask = any.get("ask").map(asked -> Fields.text(asked, "\"ask\"", faults));
    return switch (ask.orElse("")) {
      case "choice" -> choice(Fields.of(node, what, CHOICE, faults));
      case "code" -> code(Fields.of(node, what, CODE, faults));
      case "number" -> number(Fields.of(node, what, NUMBER, faults));
      case "" -> say(Fields.of(node, what, SAY, faults));
      default -> {
        faults.at(any.named().get("ask"), "Nobody can be asked for \"" + ask.get() + "\".", "Ask for choice, code or number.");
        yield new ScriptStep.End(List.of(), Ending.NO_KEY);
      }
    };
  }

  private ScriptStep say(Fields fields) {
    return new ScriptStep.Say(
        said(fields), fields.required("next", "Name the next step, or make this one an \"ask\" or an \"end\"."));
  }

  private ScriptStep choice(Fields fields) {
    Map<Character, String> keys = fields.get("keys").map(this::keys).orElse(Map.of());
    if (keys.isEmpty()) {
      faults.at(fields.get("keys").orElse(fields.node()), "The choice has no keys.",
          "Give at least one key and its next step under \"keys\".");
    }
    return new ScriptStep.AskChoice(
        said(fields), keys, repeat(fields, keys), Waits.patience(fields, faults),
        troubles.read(fields, List.of(Trouble.WRONG_KEY, Trouble.NO_KEY, Trouble.MACHINE)));
  }

  private ScriptStep code(Fields fields) {
    return new ScriptStep.AskCode(
        said(fields), Waits.patience(fields, faults), Waits.betweenKeys(fields, faults), alone(fields),
        fields.required("accepted", "Name the step to go on at when the code is right."),
        troubles.read(fields, List.of(Trouble.REFUSED, Trouble.NO_KEY, Trouble.MACHINE)));
  }

  private ScriptStep number(Fields fields) {
    return new ScriptStep.AskNumber(
        said(fields), fields.required("name", "Say what the number is."),
        Waits.patience(fields, faults), Waits.betweenKeys(fields, faults), alone(fields),
        fields.required("taken", "Name the step to go on at when the number can be taken."),
        troubles.read(fields, List.of(Trouble.REFUSED, Trouble.NO_KEY, Trouble.MACHINE)));
  }

  private Map<Character, String> alone(Fields fields) {
    return fields.get("keys").map(this::keys).orElse(Map.of());
  }

  private ScriptStep end(Fields fields) {
    String word = fields.required("end", "Use one of " + ENDINGS + ".");
    Optional<Ending> ending = ENDINGS.stream().filter(one -> one.name().equals(word)).findFirst();
    if (ending.isEmpty() && !word.isEmpty()) {
      faults.at(fields.named().get("end"), "A script cannot end with \"" + word + "\".", "Use one of " + ENDINGS + ".");
    }
    return new ScriptStep.End(
        fields.get("say").map(sentences::read).orElse(List.of()), ending.orElse(Ending.NO_KEY));
  }

  private List<Sentence> said(Fields fields) {
    return fields.get("say").map(sentences::read).orElseGet(() -> {
      faults.at(fields.node(), "Nothing is said here.", "Add \"say\" with a sentence in every language.");
      return List.of();
    });
  }

  private Map<Character, String> keys(Node node) {
    Map<Character, String> keys = new LinkedHashMap<>();
    Fields.any(node, "\"keys\"", faults).named().forEach((key, next) -> {
      if (isKey(key)) {
        keys.put(key.charAt(0), Fields.text(next, "The key " + key, faults));
      } else {
        faults.at(next, "No telephone has a key \"" + key + "\".", "Use one of 0 to 9, \"*\" and \"#\".");
      }
    });
    return keys;
  }

  private Optional<Character> repeat(Fields fields, Map<Character, String> keys) {
    String word = fields.get("repeat").map(node -> Fields.text(node, "\"repeat\"", faults)).orElse("*");
    if (word.equals("none") || word.isEmpty()) {
      return Optional.empty();
    }
    Node where = fields.get("repeat").or(() -> fields.get("keys")).orElse(fields.node());
    if (!isKey(word)) {
      faults.at(where, "No telephone has a key \"" + word + "\".", "Use one of 0 to 9, \"*\", \"#\", or none.");
      return Optional.empty();
    }
    if (keys.containsKey(word.charAt(0))) {
      faults.at(where, "The key " + word + " repeats the question and has another meaning too.",
          "Give \"repeat\" another key, or none.");
    }
    return Optional.of(word.charAt(0));
  }

  private static boolean isKey(String text) {
    return text.matches("[0-9*#]");
  }

  private static Set<String> known(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }
}
