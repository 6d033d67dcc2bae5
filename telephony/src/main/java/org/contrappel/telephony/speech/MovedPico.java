package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.contrappel.telephony.carried.CarriedParts;

/**
 * Makes the carried pico2wave find its voices. The folder of the voices is written into the program, and there is no
 * option for it; so a copy of the program is made once in which that path is as long but relative, and it runs in a
 * folder from which the relative path leads to the carried voices. The carried parts themselves stay as they are.
 */
final class MovedPico {
  private static final byte[] FIXED = "/usr/share/pico/lang/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RELATIVE = "share/pico/lang//////".getBytes(StandardCharsets.US_ASCII);
  private static final String PROGRAM = "usr/bin/pico2wave";

  private MovedPico() {}

  /**
   * @param folder where the copy lies, or will; may be shared by processes that do the same at the same time
   */
  static Program in(Path folder, CarriedParts parts) throws IOException {
    Files.createDirectories(folder.resolve("share/pico"));
    link(folder.resolve("share/pico/lang"), parts.root().resolve("usr/share/pico/lang"));
    var moved = moved(Files.readAllBytes(parts.root().resolve(PROGRAM)));
    var copy = folder.resolve("pico2wave");
    if (!Files.exists(copy) || !Arrays.equals(Files.readAllBytes(copy), moved)) {
      KeptFile.write(copy, moved);
    }
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Program(parts.commandFor(copy), folder);
  }

  private static byte[] moved(byte[] program) throws IOException {
    var at = indexOf(program, FIXED);
    if (at < 0) {
      throw new IOException(
          "this pico2wave does not look for its voices in /usr/share/pico/lang/ as all known ones do");
    }
    var moved = program.clone();
    System.arraycopy(RELATIVE, 0, moved, at, RELATIVE.length);
    return moved;
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (var i = 0; i + part.length <= all.length; i++) {
      if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      if (Files.readSymbolicLink(link).equals(target)) {
        return;
      }
      Files.delete(link);
    } catch (NoSuchFileException first) {
      // There is none yet, which is how it is the first time.
    }
    try {
      Files.createSymbolicLink(link, target);
    } catch (FileAlreadyExistsException other) {
      // Another process made the same link in the same moment.
    }
  }
}
