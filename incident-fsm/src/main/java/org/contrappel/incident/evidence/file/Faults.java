package org.contrappel.incident.evidence.file;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the faults of one file, so that its author sees all of them at once. */
final class Faults {
  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(Node where, String cause, String cure) {
    add(where.getStartMark().getLine() + 1, cause, cure);
  }

  void add(int line, String cause, String cure) {
    found.add(new Problem(file, line, cause, cure));
  }

  boolean none() {
    return found.isEmpty();
  }

  EvidenceRefused refusal() {
    return new EvidenceRefused(found);
  }
}
