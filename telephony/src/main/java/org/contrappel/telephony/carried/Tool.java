package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One run of a command-line tool, its output read line by line.
 *
 * @param exit the exit code
 * @param lines all it printed, on both outputs
 */
record Tool(int exit, List<String> lines) {

  /** Runs to the end. {@code heard} gets each line as it comes. */
  static Tool run(List<String> command, Path folder, Map<String, String> environment, Consumer<String> heard) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var lines = new ArrayList<String>();
      try (var output = process.inputReader()) {
        output.lines().forEach(line -> {
          lines.add(line);
          heard.accept(line);
        });
      }
      return new Tool(process.waitFor(), List.copyOf(lines));
    } catch (IOException e) {
      throw new PartsUnavailable(command.getFirst() + " cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartsUnavailable(command.getFirst() + " was interrupted.", e);
    }
  }

  boolean failed() {
    return exit != 0;
  }

  /** The first line in which it complains, else the last one. */
  String complaint() {
    return lines.stream()
        .filter(line -> line.startsWith("E:") || line.contains("error:"))
        .findFirst()
        .orElse(lines.isEmpty() ? "exit code " + exit : lines.getLast());
  }
}
