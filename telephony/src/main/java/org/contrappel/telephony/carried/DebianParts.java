package org.contrappel.telephony.carried;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fetches the parts from Debian's packages, as an ordinary user. What is there already is left as it is; the folder
 * appears whole or not at all; of two that want it at once, the second waits and finds it done.
 *
 * @param parts where they are wanted
 * @param mirror the archive's address in the settings; empty: the machine's own
 * @param progress gets a line whenever something worth telling happens
 */
public record DebianParts(CarriedParts parts, String mirror, Consumer<String> progress) {
  /** Asterisk 22 is in testing; while testing is frozen out of it, in unstable. */
  private static final List<String> SUITES = List.of("forky", "sid");

  /**
   * @return the parts, every needed program of which has said its version
   * @throws PartsUnavailable when they cannot be had
   */
  public CarriedParts fetch() {
    if (complete()) {
      return parts;
    }
    var root = parts.root();
    try {
      Files.createDirectories(root.getParent());
      try (var alone = OneAtATime.in(root.resolveSibling(root.getFileName() + ".lock"), progress)) {
        if (!complete()) {
          fetchInto(root);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The parts cannot be kept in " + root + ": " + e.getMessage(), e);
    }
    return parts;
  }

  public boolean complete() {
    return Arrays.stream(Wanted.values()).filter(Wanted::needed).allMatch(wanted -> parts.has(wanted.program()));
  }

  private void fetchInto(Path root) throws IOException {
    var apt = new PrivateApt(root.resolveSibling("apt").toAbsolutePath());
    var packages = download(apt, DebianMirror.choose(mirror, Path.of("/etc/apt")));
    var fresh = new CarriedParts(root.resolveSibling(root.getFileName() + ".new"));
    Folders.delete(fresh.root());
    Extraction.of(packages, fresh.root(), progress);
    Files.writeString(fresh.root().resolve(Versions.FILE), Versions.ofFiles(packages).text());
    SmokeCheck.of(fresh, progress);
    replace(root, fresh.root());
    Folders.delete(apt.folder());
    progress.accept("  kept in " + root);
  }

  private List<Path> download(PrivateApt apt, DebianMirror from) throws IOException {
    Files.createDirectories(apt.folder());
    var complaint = "";
    for (var suite : SUITES) {
      progress.accept("Fetching Asterisk, Redis and speech from Debian (" + suite + ") ...");
      apt.configure(from, suite);
      var updated = apt.update();
      var packages = wanted(apt);
      var downloaded = apt.download(packages, new DownloadProgress(progress));
      if (!downloaded.failed()) {
        return packageFiles(apt.archives());
      }
      complaint = suite + ": " + (updated.failed() ? updated.complaint() : downloaded.complaint());
      progress.accept("  " + complaint);
    }
    throw new PartsUnavailable("Asterisk and Redis cannot be fetched from " + from.uri() + " (" + complaint + ").");
  }

  private List<String> wanted(PrivateApt apt) {
    return Arrays.stream(Wanted.values())
        .filter(one -> one.needed() || apt.knows(one.packageName()))
        .map(Wanted::packageName)
        .toList();
  }

  private static List<Path> packageFiles(Path archives) throws IOException {
    try (var files = Files.list(archives)) {
      return files.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
    }
  }

  /** What runs from the old folder goes on: it has its files open, and finds the others under the same names. */
  private static void replace(Path root, Path fresh) throws IOException {
    var old = root.resolveSibling(root.getFileName() + ".old");
    Folders.delete(old);
    if (Files.exists(root)) {
      Files.move(root, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(old);
  }
}
