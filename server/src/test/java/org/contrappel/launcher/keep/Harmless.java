package org.contrappel.launcher.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Parts that do nothing but live, to be kept, killed and ended. */
record Harmless(Path folder) {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  PartNotes notes() {
    return new PartNotes(folder);
  }

  /** Lives until it is ended; when asked to end it writes its name into the file {@code farewells}. */
  Part living(String name) {
    var alive = folder.resolve(name + ".alive");
    return part(name, "trap 'echo " + name + " >> farewells; exit 0' TERM; touch " + name
        + ".alive; while :; do sleep 0.2 & wait $!; done", () -> Files.exists(alive));
  }

  /** Ends at once. */
  Part dying(String name) {
    return part(name, "echo no such sound card; exit 3", () -> false);
  }

  Part part(String name, String script, Readiness readiness) {
    return new Part(name, () -> {}, "", List.of("/bin/sh", "-c", script), Map.of(), folder,
        folder.resolve(name + ".log"), List.of(), readiness, PATIENCE);
  }
}
