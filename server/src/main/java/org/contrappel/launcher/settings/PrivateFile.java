package org.contrappel.launcher.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but the station's user can read, not even for a moment. */
public final class PrivateFile {
  private PrivateFile() {}

  /** Makes the folder and those above it; only this one is closed to others. */
  public static Path folder(Path folder) {
    try {
      Files.createDirectories(folder.getParent());
      if (Files.notExists(folder)) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made: " + e.getMessage(), e);
    }
  }

  /** Writes the whole file or leaves the old one. */
  public static void write(Path file, String text) {
    try {
      var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var beside = Files.createTempFile(file.getParent(), ".new", "", closed);
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
