package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An apt of our own, for an ordinary user: its own state, cache and sources, and an empty list of what is installed, so
 * that it resolves and fetches everything down to libc and never asks or touches the machine's.
 *
 * @param folder where it keeps all of it
 */
record PrivateApt(Path folder) {

  /**
   * Writes the configuration.
   *
   * @param sources apt's lines of where packages come from
   */
  void configure(String sources) throws IOException {
    Files.createDirectories(folder.resolve("state/lists/partial"));
    Files.createDirectories(archives().resolve("partial"));
    Files.writeString(folder.resolve("status"), "");
    Files.writeString(folder.resolve("sources.list"), sources);
    Files.writeString(
        folder.resolve("apt.conf"),
        """
        Dir::State "%1$s/state";
        Dir::State::status "%1$s/status";
        Dir::Cache "%1$s/cache";
        Dir::Etc::sourcelist "%1$s/sources.list";
        Dir::Etc::sourceparts "/dev/null";
        Dir::Etc::main "/dev/null";
        Dir::Etc::parts "/dev/null";
        Dir::Etc::preferences "/dev/null";
        Dir::Etc::preferencesparts "/dev/null";
        APT::Install-Recommends "false";
        APT::Architecture "%2$s";
        APT::Architectures "%2$s";
        APT::Sandbox::User "";
        Acquire::Check-Valid-Until "false";
        Acquire::Languages "none";
        Acquire::Retries "2";
        %3$s
        """
            .formatted(folder, CarriedParts.debianArchitecture(), machinesProxies()));
  }

  Path archives() {
    return folder.resolve("cache/archives");
  }

  Tool update() {
    return run(line -> {}, "apt-get", "-q", "update");
  }

  boolean knows(String packageName) {
    return !run(line -> {}, "apt-cache", "-q", "show", "--no-all-versions", packageName).failed();
  }

  /** Fetches the packages and all they need into {@link #archives()}. */
  Tool download(List<String> packages, Consumer<String> heard) {
    var command = new java.util.ArrayList<>(List.of("apt-get", "-q", "-y", "install", "--download-only"));
    command.addAll(packages);
    return run(heard, command.toArray(String[]::new));
  }

  /** The way out to the network is the machine's affair; its other apt settings (hooks, pins) are not ours. */
  private String machinesProxies() {
    return Tool.run(List.of("apt-config", "dump"), folder, Map.of(), line -> {}).lines().stream()
        .filter(line -> line.matches("Acquire::https?::.*Proxy.*\\s\".+\";"))
        .collect(Collectors.joining("\n"));
  }

  private Tool run(Consumer<String> heard, String... command) {
    // In APT_CONFIG, not -c: only so is it read before the machine's own configuration, which it then leaves out.
    return Tool.run(List.of(command), folder, Map.of("APT_CONFIG", folder.resolve("apt.conf").toString()), heard);
  }
}
