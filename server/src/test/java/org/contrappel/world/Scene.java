package org.contrappel.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the stories play. */
public final class Scene {
  private static final Path DEMONSTRATION = Path.of("src/main/demonstration");

  private Scene() {}

  /** The sites and the people of the demonstration, on a Sunday evening. */
  public static Beginning demonstration() {
    return Beginning.in(DEMONSTRATION);
  }

  /** A station of one's own with these sites; nobody lives there until {@link StationWorld#at} lets him move in. */
  public static Beginning of(Path folder, String sites) {
    write(folder.resolve("sites.yaml"), sites);
    write(folder.resolve("town.yaml"), "people: []\n");
    return Beginning.in(folder);
  }

  /** A file of the station's folder, such as {@code plans/mine.yaml}. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
