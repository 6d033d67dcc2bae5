package org.contrappel.launcher.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.launcher.Refusal;

/** The demonstration station that ships with the product: its sites and the people of its town. */
final class Demonstration {
  /** The script {@code ./contrappel} says where; from a checkout, as tests run, it is found beside the sources. */
  private static final String PROPERTY = "contrappel.demonstration";

  private Demonstration() {}

  static Path folder() {
    var named = System.getProperty(PROPERTY);
    return (named != null ? List.of(named) : List.of("server/src/main/demonstration", "src/main/demonstration")).stream()
        .map(folder -> Path.of(folder).toAbsolutePath())
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new Refusal("The demonstration's files are not found: name a station of your own with station"
            + " (CONTRAPPEL_STATION) and its town with town.file (CONTRAPPEL_TOWN_FILE)."));
  }
}
