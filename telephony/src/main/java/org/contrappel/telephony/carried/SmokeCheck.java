package org.contrappel.telephony.carried;

import java.util.Map;
import java.util.function.Consumer;

/** Lets every program say its version through the folder's own loader: a missing library shows here, not at night. */
final class SmokeCheck {
  private SmokeCheck() {}

  static void of(CarriedParts parts, Consumer<String> progress) {
    for (var wanted : Wanted.values()) {
      if (parts.has(wanted.program()) && !wanted.tells().isEmpty()) {
        var command = parts.command(wanted.program(), wanted.tells().toArray(String[]::new));
        var environment = Map.of("ESPEAK_DATA_PATH", parts.libraries().toString());
        var ran = Tool.run(command, parts.root(), environment, line -> {});
        var said = ran.lines().stream().filter(line -> !line.isBlank()).findFirst();
        // sipp says its version and ends with 99; what counts is that it could speak at all.
        if (said.isEmpty() || said.get().contains("error while loading")) {
          throw new PartsUnavailable(wanted.program() + " does not run: " + ran.complaint());
        }
        progress.accept("  " + said.get().strip());
      }
    }
  }
}
