package org.contrappel.incident.reading;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the faults of one file, so that its author sees all of them at once. */
public final class Faults {
  private final String file;
  private final List<Problem> found = new ArrayList<>();

  public Faults(String file) {
    this.file = file;
  }

  public void add(Node where, String cause, String cure) {
    add(where.getStartMark().getLine() + 1, cause, cure);
  }

  public void add(int line, String cause, String cure) {
    found.add(new Problem(file, line, cause, cure));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** In the order in which they were found. */
  public List<Problem> found() {
    return List.copyOf(found);
  }
}
