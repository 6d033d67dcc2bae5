package org.contrappel.launcher.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.PrivateFile;

/** Of one data folder at most one station runs. The lock ends with the launcher, however it ends. */
public final class OneStation implements AutoCloseable {
  private final FileChannel lock;

  private OneStation(FileChannel lock) {
    this.lock = lock;
  }

  /**
   * @param run the station's run folder
   * @param address where the station will be found, told to whoever comes second
   */
  public static OneStation in(Path run, String address) {
    PrivateFile.folder(run);
    var lock = tryLock(run);
    if (lock.isEmpty()) {
      throw new Refusal("Contrappel already runs with this data folder: " + whereItIs(run) + ".");
    }
    PrivateFile.write(run.resolve("station"), address + " (pid " + ProcessHandle.current().pid() + ")");
    return new OneStation(lock.get());
  }

  /** The address of the station that runs now on this folder, if one does. */
  public static Optional<String> running(Path run) {
    if (Files.notExists(run.resolve("lock"))) {
      return Optional.empty();
    }
    var lock = tryLock(run);
    lock.ifPresent(OneStation::release);
    return lock.isPresent() ? Optional.empty() : Optional.of(whereItIs(run).replaceFirst(" .*", ""));
  }

  private static Optional<FileChannel> tryLock(Path run) {
    try {
      var channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return Optional.of(channel);
        }
      } catch (OverlappingFileLockException ours) {
        // Another station of this very process holds it: to be treated like anybody else's.
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + run + " cannot be locked: " + e.getMessage(), e);
    }
  }

  private static String whereItIs(Path run) {
    try {
      return Files.readString(run.resolve("station"));
    } catch (IOException justStarting) {
      return "it is just starting";
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    release(lock);
  }
}
