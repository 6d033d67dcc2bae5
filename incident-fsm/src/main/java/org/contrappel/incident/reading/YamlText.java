package org.contrappel.incident.reading;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A file's text as nodes. */
public final class YamlText {
  private YamlText() {}

  /** @param form what the file is to hold, for one that is empty @return empty when it is no YAML; the faults say why */
  public static Optional<Node> compose(String text, String form, Faults faults) {
    try {
      // Composing makes nodes and never objects: no class named in a file is ever loaded.
      var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        faults.add(1, "the file is empty", form);
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      faults.add(mark == null ? 1 : mark.getLine() + 1, "this is not YAML: " + broken.getProblem(), "Correct the line");
    } catch (YAMLException broken) {
      faults.add(1, "this is not YAML: " + broken.getMessage(), "Correct the file");
    }
    return Optional.empty();
  }
}
