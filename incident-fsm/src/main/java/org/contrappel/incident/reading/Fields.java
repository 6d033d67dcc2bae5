package org.contrappel.incident.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one YAML mapping, with their places in the file. */
public final class Fields {
  private final Node whole;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Faults faults;

  private Fields(Node whole, Faults faults) {
    this.whole = whole;
    this.faults = faults;
  }

  public static Optional<Fields> of(Node node, String what, Faults faults) {
    if (!(node instanceof MappingNode mapping)) {
      faults.add(node, what + " is not a mapping", "Write it as lines of 'name: value'");
      return Optional.empty();
    }
    var fields = new Fields(mapping, faults);
    mapping.getValue().forEach(tuple -> fields.put(tuple.getKeyNode(), tuple.getValueNode()));
    return Optional.of(fields);
  }

  /** Reports every field that is not one of these. */
  public void only(Set<String> known) {
    keys.forEach((name, key) -> {
      if (!known.contains(name)) {
        faults.add(key, "unknown field '" + name + "'", "Use " + String.join(", ", known.stream().sorted().toList()));
      }
    });
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Map<String, Node> all() {
    return values;
  }

  public Node key(String name) {
    return keys.get(name);
  }

  public Optional<Node> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Optional<Node> required(String name, String cure) {
    if (!has(name)) {
      faults.add(whole, "the field '" + name + "' is missing", cure);
    }
    return optional(name);
  }

  public Optional<String> text(Node node, String cure) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    faults.add(node, "a word or sentence is expected here", cure);
    return Optional.empty();
  }

  public List<Node> list(Node node, String cure) {
    if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    faults.add(node, "a list with at least one entry is expected here", cure);
    return List.of();
  }

  private void put(Node key, Node value) {
    var name = key instanceof ScalarNode scalar ? scalar.getValue() : "(not a word)";
    if (values.put(name, value) != null) {
      faults.add(key, "the field '" + name + "' stands twice", "Keep one of them");
    }
    keys.put(name, key);
  }
}
