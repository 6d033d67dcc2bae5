package org.contrappel.script.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one mapping in a file.
 *
 * @param node where it stands
 * @param named the value of each field, in the order of the file
 */
record Fields(Node node, Map<String, Node> named, Faults faults) {

  /** Any field names. A field that stands there twice is a fault; the first one counts. */
  static Fields any(Node node, String what, Faults faults) {
    Map<String, Node> named = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      faults.at(node, what + " is not a mapping.", "Write it as lines of the form \"name: value\".");
      return new Fields(node, named, faults);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.at(tuple.getKeyNode(), "A name in " + lower(what) + " is no plain text.", "Use a plain name.");
      } else if (named.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        faults.at(key, "\"" + key.getValue() + "\" stands twice in " + lower(what) + ".", "Keep one of them.");
      }
    }
    return new Fields(node, named, faults);
  }

  /** Only the given field names. */
  static Fields of(Node node, String what, Set<String> known, Faults faults) {
    Fields fields = any(node, what, faults);
    fields.named.forEach((name, value) -> {
      if (!known.contains(name)) {
        faults.at(value, what + " knows no field \"" + name + "\".", "Use one of " + List.copyOf(known) + ".");
      }
    });
    return fields;
  }

  Optional<Node> get(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** The text of a field; a missing one is a fault with the given cure, and reads as an empty text. */
  String required(String name, String cure) {
    return get(name).map(value -> text(value, "\"" + name + "\"", faults)).orElseGet(() -> {
      faults.at(node, "The field \"" + name + "\" is missing.", cure);
      return "";
    });
  }

  /** The text of a scalar; anything else is a fault and reads as an empty text. */
  static String text(Node node, String what, Faults faults) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    boolean empty = node instanceof ScalarNode;
    faults.at(node, what + (empty ? " is empty." : " is not a text."), "Write one text there.");
    return "";
  }

  /** The elements of a list; anything else is a fault and reads as an empty list. */
  static List<Node> list(Node node, String what, Faults faults) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    faults.at(node, what + " is not a list.", "Write it as [one, two].");
    return List.of();
  }

  private static String lower(String what) {
    return Character.toLowerCase(what.charAt(0)) + what.substring(1);
  }
}
