package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Unpacks packages into a folder without running what they would run when installed. */
final class Extraction {
  private static final int STEP = 40;

  private Extraction() {}

  static void of(List<Path> packages, Path into, Consumer<String> progress) throws IOException {
    Files.createDirectories(into);
    var done = new AtomicInteger();
    // As many at once as there are cores: unpacking is work for the processor, not for the disk.
    try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var running = packages.stream().map(file -> pool.submit(() -> {
        unpack(file, into);
        var count = done.incrementAndGet();
        if (count % STEP == 0 || count == packages.size()) {
          progress.accept("  unpacked " + count + " of " + packages.size() + " packages");
        }
      })).toList();
      for (var one : running) {
        await(one);
      }
    }
  }

  private static void unpack(Path file, Path into) {
    var ran = Tool.run(List.of("dpkg", "-x", file.toString(), into.toString()), into, Map.of(), line -> {});
    if (ran.failed()) {
      throw new PartsUnavailable(file.getFileName() + " cannot be unpacked: " + ran.complaint());
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PartsUnavailable told ? told : new PartsUnavailable("Unpacking failed.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartsUnavailable("Unpacking was interrupted.", e);
    }
  }
}
