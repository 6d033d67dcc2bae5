package org.contrappel.script.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one file, so that one reading tells it all. */
final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void at(Node node, String cause, String cure) {
    at(node.getStartMark().getLine() + 1, cause, cure);
  }

  void at(int line, String cause, String cure) {
    found.add(new Fault(file, line, cause, cure));
  }

  boolean none() {
    return found.isEmpty();
  }

  List<Fault> inOrder() {
    return found.stream().distinct().sorted(Comparator.comparingInt(Fault::line)).toList();
  }
}
