package org.contrappel.telephony.carried;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fetches programs from Debian's packages, as an ordinary user. What is there already is left as it is; the folder
 * appears whole or not at all; of two that want it at once, the second waits and finds it done.
 *
 * @param load what is wanted
 * @param parts where it is wanted
 * @param mirror the archive's address in the settings; empty: the machine's own
 * @param progress gets a line whenever something worth telling happens
 */
public record DebianParts(Load load, CarriedParts parts, String mirror, Consumer<String> progress) {
  private static final Path ETC_APT = Path.of("/etc/apt");

  /** Asterisk, Redis and speech. */
  public static DebianParts ofStation(CarriedParts parts, String mirror, Consumer<String> progress) {
    return new DebianParts(new StationLoad(), parts, mirror, progress);
  }

  /** The browser that tests drive. */
  public static DebianParts ofBrowser(CarriedParts parts, String mirror, Consumer<String> progress) throws IOException {
    return new DebianParts(BrowserLoad.ofThisMachine(), parts, mirror, progress);
  }

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
    return load.completeIn(parts);
  }

  private void fetchInto(Path root) throws IOException {
    var apt = new PrivateApt(root.resolveSibling(root.getFileName() + ".apt").toAbsolutePath());
    var packages = download(apt);
    var fresh = new CarriedParts(root.resolveSibling(root.getFileName() + ".new"));
    Folders.delete(fresh.root());
    Extraction.of(packages, fresh.root(), progress);
    Files.writeString(fresh.root().resolve(Versions.FILE), Versions.ofFiles(packages).text());
    load.makeReady(fresh, progress);
    replace(root, fresh.root());
    Folders.delete(apt.folder());
    progress.accept("  kept in " + root);
  }

  private List<Path> download(PrivateApt apt) throws IOException {
    Files.createDirectories(apt.folder());
    var complaint = "";
    var from = "";
    for (var suite : load.suites(mirror, ETC_APT)) {
      progress.accept("Fetching " + load.words() + " from Debian (" + suite.name() + ") ...");
      apt.configure(suite.sources());
      var updated = apt.update();
      var downloaded = apt.download(load.packages(apt), new DownloadProgress(progress));
      if (!downloaded.failed()) {
        return packageFiles(apt.archives()).stream().filter(file -> !load.leavesOut(Versions.packageOf(file))).toList();
      }
      complaint = suite.name() + ": " + (updated.failed() ? updated.complaint() : downloaded.complaint());
      from = suite.from();
      progress.accept("  " + complaint);
    }
    throw new PartsUnavailable("%s cannot be fetched from %s (%s).".formatted(load.words(), from, complaint));
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
