package org.contrappel.launcher.keep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One process of the station, as it is to be started.
 *
 * @param name for people and files: {@code [a-z-]+}
 * @param prepare writes its configuration; run before each start, never while it runs
 * @param fingerprint differs when its configuration would differ: what was left running with another one is not taken
 *     over
 * @param command the whole command line
 * @param environment added to ours
 * @param folder it runs in
 * @param log gets both its outputs; appended to
 * @param ports it listens on
 * @param readiness when it can do its work
 * @param patience how long it may take until then
 */
public record Part(
    String name,
    Runnable prepare,
    String fingerprint,
    List<String> command,
    Map<String, String> environment,
    Path folder,
    Path log,
    List<Port> ports,
    Readiness readiness,
    Duration patience) {
  public Part {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    ports = List.copyOf(ports);
  }
}
