package org.contrappel.telephony.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrappel.telephony.PhoneNumber;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the town file. Everything wrong with it becomes a {@link TownFileException}. */
public final class TownReader {
  private final TownYaml yaml;
  private final String file;

  private TownReader(String file) {
    this.file = file;
    this.yaml = new TownYaml(file);
  }

  public static Town read(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException _) {
      throw new TownFileException(
          file.toString(), 1, "The file cannot be read.", "Name a UTF-8 text file that exists and may be read.");
    }
  }

  /** @param name what the text is called in errors */
  public static Town read(String name, String text) {
    return new TownReader(name).town(text);
  }

  private Town town(String text) {
    var entries = yaml.map(yaml.root(text), "The town", Set.of("people", "speech"));
    var speech = entries.containsKey("speech") ? speech(entries.get("speech")) : Map.<String, String>of();
    if (!entries.containsKey("people")) {
      throw new TownFileException(file, 1, "The town has no people.", "Add 'people:' with a list of them.");
    }
    var numbers = new HashSet<PhoneNumber>();
    var people = new ArrayList<Person>();
    for (var node : yaml.list(entries.get("people"), "'people'")) {
      var person = new PersonNode(yaml, speech.keySet()).read(node);
      if (!numbers.add(person.number())) {
        throw yaml.wrong(node, "The number " + person.number() + " belongs to two people.", "Give each his own.");
      }
      people.add(person);
    }
    return new Town(List.copyOf(people), speech);
  }

  private Map<String, String> speech(Node node) {
    var texts = new HashMap<String, String>();
    for (var entry : yaml.map(node, "'speech'", Set.of()).entrySet()) {
      if (!entry.getKey().matches("[a-z0-9-]{1,40}")) {
        throw yaml.wrong(node, "A speech is named with a-z, 0-9 and -.", "Rename it.");
      }
      var text = yaml.text(entry.getValue(), "A speech");
      if (text.isBlank() || text.length() > 1000) {
        throw yaml.wrong(entry.getValue(), "A speech has 1 to 1000 characters.", "Write what is said.");
      }
      texts.put(entry.getKey(), text.strip());
    }
    return texts;
  }
}
