package org.contrappel.script.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrappel.script.Script;
import org.contrappel.script.ScriptStep;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one script file. */
public final class ScriptReader {
  private static final Set<String> KNOWN = new LinkedHashSet<>(List.of("script", "facts", "start", "steps"));
  private static final String NAME = "[a-z][a-z0-9-]{0,39}";
  private static final int MOST_STEPS = 100;

  private ScriptReader() {}

  /**
   * Reads a script and checks it.
   *
   * @param file the name used in faults
   * @param bytes the file's bytes, UTF-8; their SHA-256 is the script's revision
   * @return the script, or everything that is wrong with it; never an exception, whatever the bytes
   */
  public static Reading<Script> read(String file, byte[] bytes) {
    Faults faults = new Faults(file);
    Script script = Document.compose(bytes, faults).map(root -> script(root, revision(bytes), faults)).orElse(null);
    return faults.none() ? new Reading.Sound<>(script) : new Reading.Broken<>(faults.inOrder());
  }

  private static Script script(Node root, String revision, Faults faults) {
    Fields fields = Fields.of(root, "The script", KNOWN, faults);
    String name = named(fields, "script", "Add \"script: \" and the script's name.", faults);
    String start = fields.required("start", "Name the first step.");
    List<String> facts = fields.get("facts").map(node -> facts(node, faults)).orElse(List.of());
    Map<String, Node> places = places(fields, faults);
    StepReading reading = new StepReading(spoken(facts, places, faults), faults);
    Map<String, ScriptStep> steps = new LinkedHashMap<>();
    places.forEach((step, node) -> steps.put(step, reading.read(step, node)));
    if (!start.isEmpty() && !steps.containsKey(start)) {
      faults.at(fields.named().get("start"), "The first step \"" + start + "\" does not exist.",
          "Use one of " + List.copyOf(steps.keySet()) + ".");
    } else if (!start.isEmpty()) {
      new PathCheck(steps, places, faults).from(start);
    }
    return new Script(name, revision, facts, start, steps);
  }

  private static Map<String, Node> places(Fields fields, Faults faults) {
    Map<String, Node> places = fields.get("steps")
        .map(node -> Fields.any(node, "\"steps\"", faults).named())
        .orElse(Map.of());
    if (places.isEmpty() || places.size() > MOST_STEPS) {
      faults.at(fields.node(), "The script has " + places.size() + " steps.",
          "Write 1 to " + MOST_STEPS + " \"steps\".");
    }
    places.forEach((name, node) -> checkName(name, node, faults));
    return places.size() > MOST_STEPS ? Map.of() : places;
  }

  private static List<String> facts(Node node, Faults faults) {
    List<String> facts = Fields.list(node, "\"facts\"", faults).stream()
        .map(fact -> {
          String name = Fields.text(fact, "A fact's name", faults);
          checkName(name, fact, faults);
          return name;
        })
        .toList();
    if (Set.copyOf(facts).size() < facts.size()) {
      faults.at(node, "A fact is named twice.", "Name each fact once.");
    }
    return facts;
  }

  /** What sentences may speak: the facts, the numbers that are asked for, and why one of those was refused. */
  private static Set<String> spoken(List<String> facts, Map<String, Node> places, Faults faults) {
    Set<String> spoken = new LinkedHashSet<>(facts);
    places.values().stream().flatMap(step -> Fields.any(step, "A step", new Faults("")).get("name").stream())
        .forEach(node -> {
          String name = Fields.text(node, "\"name\"", faults);
          checkName(name, node, faults);
          if (facts.contains(name)) {
            faults.at(node, "\"" + name + "\" is a fact already.", "Give the number another name.");
          }
          spoken.add(name);
          spoken.add(ScriptStep.AskNumber.WHY);
        });
    return spoken;
  }

  private static String named(Fields fields, String field, String cure, Faults faults) {
    String name = fields.required(field, cure);
    fields.get(field).ifPresent(node -> checkName(name, node, faults));
    return name;
  }

  private static void checkName(String name, Node node, Faults faults) {
    if (!name.isEmpty() && !name.matches(NAME)) {
      faults.at(node, "\"" + name + "\" cannot be a name.", "Use a-z, 0-9 and -, beginning with a letter, at most 40.");
    }
  }

  private static String revision(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
