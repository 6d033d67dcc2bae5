package org.contrappel.server.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.contrappel.server.sites.RefusedFile;

/** A plan's new text, on disk beside its file until it takes its place in one stroke. */
final class PlanFile implements AutoCloseable {
  private final Path file;
  private final Path beside;

  private PlanFile(Path file, Path beside) {
    this.file = file;
    this.beside = beside;
  }

  /** @throws RefusedFile when the folder takes no file */
  static PlanFile prepared(Path file, String text) {
    var beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      try (var channel = FileChannel.open(
          beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      return new PlanFile(file, beside);
    } catch (IOException refused) {
      throw unwritable(file);
    }
  }

  void takesItsPlace() {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException refused) {
      throw unwritable(file);
    }
  }

  private static RefusedFile unwritable(Path file) {
    return new RefusedFile(file + ": cannot be written, so that the plan would be forgotten at the next start. "
        + "Check the permissions of the station's folder, and its room.");
  }

  /** Leaves nothing beside, whether it took its place or not. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException stays) {
      // It is never read, and the next text of this plan is written over it.
    }
  }
}
