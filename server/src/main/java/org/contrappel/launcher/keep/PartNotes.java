package org.contrappel.launcher.keep;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.contrappel.launcher.settings.PrivateFile;

/**
 * What is noted about each running part, for the case that the launcher dies before it: the next start finds its own by
 * these notes and touches nobody else's.
 *
 * @param folder one small file per part
 */
public record PartNotes(Path folder) {

  /** The note about one process. */
  record Note(ProcessIdentity process, String command, String fingerprint) {

    /** Whether it is what would be started now. */
    boolean isJust(Part part) {
      return command.equals(line(part)) && fingerprint.equals(part.fingerprint());
    }

    /** Whether it still lives and still is what we started. */
    boolean holds() {
      return process.alive() && ProcessIdentity.command(process.pid()).endsWith(command);
    }
  }

  void put(Part part, ProcessIdentity process) {
    PrivateFile.write(
        file(part.name()),
        "pid=%d\nstarted=%d\nboot=%s\nfingerprint=%s\ncommand=%s\n".formatted(
            process.pid(), process.started(), process.boot(), part.fingerprint(), escaped(line(part))));
  }

  Optional<Note> of(String part) {
    var properties = new Properties();
    properties.setProperty("fingerprint", "");
    if (Files.notExists(file(part))) {
      return Optional.empty();
    }
    try {
      properties.load(new StringReader(Files.readString(file(part))));
      var process = new ProcessIdentity(
          Long.parseLong(properties.getProperty("pid")),
          Long.parseLong(properties.getProperty("started")),
          properties.getProperty("boot"));
      return Optional.of(new Note(process, properties.getProperty("command"), properties.getProperty("fingerprint")));
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + file(part) + " cannot be read.", e);
    }
  }

  void forget(String part) {
    try {
      Files.deleteIfExists(file(part));
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + file(part) + " cannot be deleted.", e);
    }
  }

  static String line(Part part) {
    return String.join(" ", part.command()).strip();
  }

  private Path file(String part) {
    return folder.resolve(part + ".part");
  }

  private static String escaped(String command) {
    return command.replace("\\", "\\\\");
  }
}
