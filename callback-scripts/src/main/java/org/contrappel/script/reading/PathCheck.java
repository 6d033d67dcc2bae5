package org.contrappel.script.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.contrappel.script.Ending;
import org.contrappel.script.ScriptStep;
import org.contrappel.script.ScriptStep.Exit;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Checks the ways through a script. No step may lead back to an earlier one: only a step's own retries repeat anything,
 * and those are counted, so every call comes to an end whatever the person does.
 */
final class PathCheck {
  private static final Set<Ending> NEED_A_CODE = Set.of(
      Ending.IDENTIFIED, Ending.ON_TEST, Ending.TOOK_CHARGE, Ending.DECLINED);

  private final Map<String, ScriptStep> steps;
  private final Map<String, Node> places;
  private final Faults faults;

  PathCheck(Map<String, ScriptStep> steps, Map<String, Node> places, Faults faults) {
    this.steps = steps;
    this.places = places;
    this.faults = faults;
  }

  void from(String start) {
    steps.forEach(this::everyStepNamedExists);
    Set<String> reached = reached(start, exit -> true);
    steps.keySet().stream().filter(name -> !reached.contains(name)).forEach(name -> faults.at(
        places.get(name), "No way leads to the step \"" + name + "\".",
        "Lead to it from another step, or take it out."));
    noWayBack(start, new ArrayList<>(), new HashSet<>());
    reached(start, exit -> !exit.on().equals(Exit.ACCEPTED)).forEach(this::needsNoCode);
  }

  private void everyStepNamedExists(String name, ScriptStep step) {
    for (Exit exit : step.exits()) {
      if (!exit.to().isEmpty() && !steps.containsKey(exit.to())) {
        faults.at(wordIn(places.get(name), exit.to(), 3),
            "The step \"" + name + "\" goes on at \"" + exit.to() + "\" (" + exit.on() + "), which does not exist.",
            "Add that step, or use one of " + List.copyOf(steps.keySet()) + ".");
      }
    }
  }

  /** Where a word stands as a value inside a step; the step itself where it does not. Aliases may lead in circles. */
  private static Node wordIn(Node node, String word, int deep) {
    if (node instanceof MappingNode mapping && deep > 0) {
      for (NodeTuple tuple : mapping.getValue()) {
        Node found = wordIn(tuple.getValueNode(), word, deep - 1);
        if (found instanceof ScalarNode scalar && scalar.getValue().equals(word)) {
          return found;
        }
      }
    }
    return node;
  }

  private Set<String> reached(String start, Predicate<Exit> allowed) {
    Set<String> reached = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (steps.containsKey(name) && reached.add(name)) {
        open.addAll(targets(steps.get(name).exits().stream().filter(allowed).toList()));
      }
    }
    return reached;
  }

  private void noWayBack(String name, List<String> way, Set<String> done) {
    if (way.contains(name)) {
      List<String> circle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
      circle.add(name);
      faults.at(wordIn(places.get(way.getLast()), name, 3), "This way has no end: " + String.join(" -> ", circle) + ".",
          "Ask again with \"retries\" or the repeat key instead of leading back.");
      return;
    }
    if (!steps.containsKey(name) || !done.add(name)) {
      return;
    }
    way.addLast(name);
    targets(steps.get(name).exits()).forEach(next -> noWayBack(next, way, done));
    way.removeLast();
  }

  private void needsNoCode(String name) {
    if (steps.get(name) instanceof ScriptStep.End(_, Ending ending) && NEED_A_CODE.contains(ending)) {
      faults.at(places.get(name), "The end " + ending + " can be reached without an accepted code.",
          "Ask for a code on every way that leads there.");
    }
  }

  private static Collection<String> targets(List<Exit> exits) {
    return exits.stream().map(Exit::to).sorted().distinct().toList();
  }
}
