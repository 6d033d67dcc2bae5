package org.contrappel.server.sites;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.core.JacksonException.Reference;

/**
 * The line a field stands on. Jackson builds a record only when it has read past it, so that its own location is one or
 * more lines late; the path it names is right, and is followed here.
 */
final class YamlLines {
  private YamlLines() {}

  /** The line, from 1, of the deepest part of {@code path} that exists; empty when the text is no YAML at all. */
  static OptionalInt of(String text, List<Reference> path) {
    try {
      var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (node == null) {
        return OptionalInt.empty();
      }
      var line = node.getStartMark().getLine();
      for (var step : path) {
        var next = below(node, step);
        if (next == null) {
          break;
        }
        node = next;
        line = node.getStartMark().getLine();
      }
      return OptionalInt.of(line + 1);
    } catch (YAMLException notYaml) {
      return OptionalInt.empty();
    }
  }

  /** A step of a path: the name of a field, or a place in a list. */
  static Reference step(Object nameOrPlace) {
    return nameOrPlace instanceof Integer place ? new Reference(null, place) : new Reference(null, (String) nameOrPlace);
  }

  private static Node below(Node node, Reference step) {
    return switch (node) {
      case SequenceNode list when step.getIndex() >= 0 && step.getIndex() < list.getValue().size() ->
          list.getValue().get(step.getIndex());
      case MappingNode map -> map.getValue().stream()
          .filter(entry -> entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step.getPropertyName()))
          .findFirst()
          .map(entry -> entry.getValueNode())
          .orElse(null);
      default -> null;
    };
  }
}
