package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Holds a lock file until closed. The lock ends with the process, however it ends. */
final class OneAtATime implements AutoCloseable {
  /** A file lock belongs to the whole process: threads of ours must queue before it. */
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  private final FileChannel channel;

  private OneAtATime(FileChannel channel) {
    this.channel = channel;
  }

  static OneAtATime in(Path file, Consumer<String> progress) throws IOException {
    IN_THIS_PROCESS.lock();
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        progress.accept("Another start is fetching the parts; waiting for it ...");
        channel.lock();
      }
      return new OneAtATime(channel);
    } catch (IOException | OverlappingFileLockException e) {
      IN_THIS_PROCESS.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }
}
