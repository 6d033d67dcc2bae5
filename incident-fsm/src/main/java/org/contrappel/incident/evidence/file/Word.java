package org.contrappel.incident.evidence.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contrappel.incident.reading.Faults;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Single words of a table: words of a fixed list, counts, yes or no. */
final class Word {
  private Word() {}

  static <E extends Enum<E>> Optional<E> one(Node node, Class<E> of, Faults faults) {
    for (E constant : of.getEnumConstants()) {
      if (of(constant).equals(written(node))) {
        return Optional.of(constant);
      }
    }
    faults.add(node, "'" + written(node) + "' is not a word known here",
        "Use one of " + Arrays.stream(of.getEnumConstants()).map(Word::of).collect(Collectors.joining(", ")));
    return Optional.empty();
  }

  static Optional<Integer> count(Node node, int most, Faults faults) {
    if (written(node).matches("[1-9]") && Integer.parseInt(written(node)) <= most) {
      return Optional.of(Integer.parseInt(written(node)));
    }
    faults.add(node, "'" + written(node) + "' is not a count", "Write 1 to " + most);
    return Optional.empty();
  }

  static Optional<Boolean> yesOrNo(Node node, Faults faults) {
    if (written(node).equals("true") || written(node).equals("false")) {
      return Optional.of(written(node).equals("true"));
    }
    faults.add(node, "'" + written(node) + "' is neither true nor false", "Write true or false");
    return Optional.empty();
  }

  static List<Node> list(Node node, String cure, Faults faults) {
    if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    faults.add(node, "a list with at least one entry is expected here", cure);
    return List.of();
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Empty for what is not a single word. */
  static String written(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
