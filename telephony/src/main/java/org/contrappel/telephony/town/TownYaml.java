package org.contrappel.telephony.town;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Walks a YAML file as nodes, which still know their lines, instead of as Java objects, which do not. */
record TownYaml(String file) {

  Node root(String text) {
    try {
      var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        throw new TownFileException(file, 1, "The file is empty.", "Begin with 'people:'.");
      }
      return root;
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new TownFileException(
          file, mark == null ? 1 : mark.getLine() + 1, "This is not YAML: " + e.getProblem() + ".",
          "Put the text into quotes or mend the indentation.");
    } catch (YAMLException _) {
      // Its message can repeat the file's contents, which hold people's codes.
      throw new TownFileException(file, 1, "This cannot be read as YAML text.", "Save the file as plain UTF-8 text.");
    }
  }

  /** The entries of a mapping, each key known and there only once. */
  Map<String, Node> map(Node node, String what, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, what + " is written as 'key: value' lines.", "The keys are " + sorted(known) + ".");
    }
    var entries = new LinkedHashMap<String, Node>();
    for (var tuple : mapping.getValue()) {
      var key = text(tuple.getKeyNode(), "A key");
      if (!known.isEmpty() && !known.contains(key)) {
        throw wrong(tuple.getKeyNode(), what + " has no '" + key + "'.", "The keys are " + sorted(known) + ".");
      }
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), "'" + key + "' is there twice.", "Keep one of them.");
      }
    }
    return entries;
  }

  List<Node> list(Node node, String what) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(node, what + " is a list.", "Begin each entry with '- ', or write [one, another].");
  }

  String text(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, what + " is a single text.", "Put it into quotes if it has : or , in it.");
  }

  TownFileException wrong(Node node, String why, String cure) {
    return new TownFileException(file, node.getStartMark().getLine() + 1, why, cure);
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
