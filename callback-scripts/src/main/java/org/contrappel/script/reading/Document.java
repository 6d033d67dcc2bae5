package org.contrappel.script.reading;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** A file's bytes as YAML nodes. */
final class Document {
  static final int MOST_BYTES = 64 * 1024;

  private Document() {}

  /** Empty when the bytes are no YAML; why is then among the faults. */
  static Optional<Node> compose(byte[] bytes, Faults faults) {
    if (bytes.length > MOST_BYTES) {
      faults.at(1, "The file has " + bytes.length + " bytes.", "Keep it under " + MOST_BYTES + " bytes.");
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Optional<Node> root = Optional.ofNullable(new Yaml(limits()).compose(new StringReader(text)));
      if (root.isEmpty()) {
        faults.at(1, "The file is empty.", "Write a script into it; docs/scripts.md shows how.");
      }
      return root;
    } catch (CharacterCodingException notUtf8) {
      faults.at(1, "The file is not UTF-8.", "Save it as UTF-8.");
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      faults.at(line, "This is not YAML: " + broken.getProblem() + ".",
          "Mend the YAML here; the characters * # : { at the beginning of a text need quotes around it.");
    } catch (ReaderException special) {
      faults.at(1, "The file holds the character U+%04X.".formatted(special.getCodePoint()), "Take it out.");
    } catch (YAMLException other) {
      faults.at(1, "This is not YAML: " + other.getMessage() + ".", "Mend the YAML.");
    }
    return Optional.empty();
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_BYTES);
    limits.setNestingDepthLimit(20);
    return limits;
  }
}
