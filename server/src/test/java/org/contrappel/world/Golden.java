package org.contrappel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Registers as they are to read, word for word. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String SETTING = "contrappel.golden";

  private Golden() {}

  /** Compares a text with {@code golden/NAME.txt}, or writes that file with {@code -Dcontrappel.golden=write}. */
  public static void compare(String name, String text) {
    var file = FOLDER.resolve(name + ".txt");
    try {
      if ("write".equals(System.getProperty(SETTING))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(file).as("Write it with -D" + SETTING + "=write, then read it.").exists();
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
