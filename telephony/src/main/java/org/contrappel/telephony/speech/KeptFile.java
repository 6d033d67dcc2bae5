package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all, whoever reads or writes them at the same time. */
final class KeptFile {
  private KeptFile() {}

  static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    var aside = Files.createTempFile(file.getParent(), ".", ".part");
    try {
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** An empty file is what a power cut leaves of one written a moment before: it is made again. */
  static boolean isThere(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) > 0;
  }
}
