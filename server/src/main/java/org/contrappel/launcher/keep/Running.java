package org.contrappel.launcher.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process that runs: one we started, or one we took over, whose exit code we shall never learn.
 */
record Running(ProcessHandle handle, Optional<Process> started) {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /** Starts the part in a session of its own: Ctrl-C is for the launcher alone, which ends the parts in order. */
  static Running start(Part part) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(part.command());
    part.prepare().run();
    try {
      Files.createDirectories(part.log().getParent());
      Files.createDirectories(part.folder());
      var builder = new ProcessBuilder(List.copyOf(command))
          .directory(part.folder().toFile())
          .redirectErrorStream(true)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
      builder.environment().putAll(part.environment());
      var process = builder.start();
      return new Running(process.toHandle(), Optional.of(process));
    } catch (IOException e) {
      throw new UncheckedIOException(part.name() + " cannot be started: " + e.getMessage(), e);
    }
  }

  static Running adopted(ProcessHandle handle) {
    return new Running(handle, Optional.empty());
  }

  boolean alive() {
    return handle.isAlive();
  }

  String farewell() {
    return started.filter(process -> !process.isAlive()).map(process -> " (exit code " + process.exitValue() + ")").orElse("");
  }
}
