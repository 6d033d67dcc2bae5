package org.contrappel.server.station;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.contrappel.server.sites.RefusedFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a list of codes: {@code codes:} and lines of {@code {code: …, fr: …, en: …}}. */
final class CodeListReader {
  private static final Pattern CODE = Pattern.compile("[a-z0-9_-]{1,40}");
  private static final Set<String> FIELDS = Set.of("code", "fr", "en");
  private static final int LONGEST_WORDS = 80;
  private static final String FORM = "Write codes: and below it lines such as - {code: test, fr: Essai, en: Test}";
  private final String file;
  private final List<RefusedFile.Fault> faults = new ArrayList<>();

  private CodeListReader(String file) {
    this.file = file;
  }

  /** @throws RefusedFile with every fault */
  static CodeList read(String file, String text) {
    var reader = new CodeListReader(file);
    var codes = reader.codes(text);
    if (!reader.faults.isEmpty()) {
      throw new RefusedFile(reader.faults);
    }
    return new CodeList(file, codes);
  }

  private List<CodeList.Code> codes(String text) {
    var codes = new ArrayList<CodeList.Code>();
    var known = new HashSet<String>();
    for (var node : entries(text)) {
      var fields = fields(node);
      var code = fields.getOrDefault("code", "");
      if (!CODE.matcher(code).matches()) {
        fault(node, "a code has 1 to 40 of a-z, 0-9, _ and -", FORM);
      } else if (!known.add(code)) {
        fault(node, "the code " + code + " stands twice", "Keep one of them");
      }
      codes.add(new CodeList.Code(code, words(node, fields, "fr"), words(node, fields, "en")));
    }
    return codes;
  }

  private List<Node> entries(String text) {
    var root = composed(text);
    if (root instanceof MappingNode map && map.getValue().size() == 1
        && map.getValue().getFirst().getKeyNode() instanceof ScalarNode key && key.getValue().equals("codes")
        && map.getValue().getFirst().getValueNode() instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return list.getValue();
    }
    if (faults.isEmpty()) {
      faults.add(new RefusedFile.Fault(file, 1, "this is no list of codes", FORM));
    }
    return List.of();
  }

  private Node composed(String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      faults.add(new RefusedFile.Fault(
          file, mark == null ? 1 : mark.getLine() + 1, "this is not YAML: " + broken.getProblem(), "Correct the line"));
    } catch (YAMLException broken) {
      faults.add(new RefusedFile.Fault(file, 1, "this is not YAML", "Correct the file"));
    }
    return null;
  }

  private Map<String, String> fields(Node node) {
    var fields = new HashMap<String, String>();
    if (!(node instanceof MappingNode map)) {
      return fields;
    }
    for (var entry : map.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key && FIELDS.contains(key.getValue())
          && entry.getValueNode() instanceof ScalarNode value) {
        fields.put(key.getValue(), value.getValue().strip());
      } else {
        fault(entry.getKeyNode(), "a code has the fields code, fr and en, each a word or sentence", FORM);
      }
    }
    return fields;
  }

  private String words(Node node, Map<String, String> fields, String language) {
    var words = fields.getOrDefault(language, "");
    if (words.isEmpty() || words.length() > LONGEST_WORDS || words.codePoints().anyMatch(Character::isISOControl)) {
      fault(node, "the words in " + language + " have 1 to 80 characters on one line", FORM);
    }
    return words;
  }

  private void fault(Node where, String cause, String cure) {
    faults.add(new RefusedFile.Fault(file, where.getStartMark().getLine() + 1, cause, cure));
  }
}
