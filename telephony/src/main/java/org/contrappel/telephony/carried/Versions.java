package org.contrappel.telephony.carried;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which version of each package there is. Debian's testing moves: the versions last seen good are kept in the source
 * tree, and when a part does not start the differences are named.
 *
 * @param byPackage package name to version
 */
public record Versions(Map<String, String> byPackage) {
  /** The file in a parts folder that says what was extracted into it. */
  static final String FILE = "contrappel.versions";

  public Versions {
    byPackage = Map.copyOf(byPackage);
  }

  /** The versions of the station's parts with which all tests last passed. */
  public static Versions lastSeenGood() {
    return locked("versions.lock");
  }

  /** The versions with which the tests in a browser last passed. */
  public static Versions browserLastSeenGood() {
    return locked("browser.lock");
  }

  private static Versions locked(String file) {
    try (var lock = Versions.class.getResourceAsStream("/carried/" + file)) {
      return parse(new String(lock.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was extracted into this folder; empty when it does not say. */
  public static Versions of(CarriedParts parts) throws IOException {
    var file = parts.root().resolve(FILE);
    return Files.isReadable(file) ? parse(Files.readString(file)) : new Versions(Map.of());
  }

  /** Lines of {@code package version}; {@code #} begins a comment. */
  static Versions parse(String text) {
    var versions = new TreeMap<String, String>();
    for (var line : text.lines().map(line -> line.replaceFirst("#.*", "").strip()).toList()) {
      var words = line.split("\\s+");
      if (words.length == 2) {
        versions.put(words[0], words[1]);
      }
    }
    return new Versions(versions);
  }

  /** Reads them off the names of package files: {@code name_1%3a2.3-4_amd64.deb}. */
  static Versions ofFiles(List<Path> packages) {
    return new Versions(
        packages.stream()
            .map(file -> file.getFileName().toString().split("_"))
            .collect(Collectors.toMap(w -> w[0], w -> URLDecoder.decode(plusKept(w[1]), StandardCharsets.UTF_8))));
  }

  static String packageOf(Path file) {
    return file.getFileName().toString().split("_")[0];
  }

  private static String plusKept(String encoded) {
    return encoded.replace("+", "%2B");
  }

  String text() {
    return new TreeMap<>(byPackage)
        .entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "\n").collect(Collectors.joining());
  }

  /** What differs from the versions last seen good, one sentence each; empty when nothing does. */
  public List<String> differencesFrom(Versions good) {
    var differences = new ArrayList<String>();
    new TreeMap<>(good.byPackage()).forEach((name, version) -> {
      var here = byPackage.get(name);
      if (here == null) {
        differences.add(name + " is missing (last seen good: " + version + ")");
      } else if (!here.equals(version)) {
        differences.add(name + " is " + here + " (last seen good: " + version + ")");
      }
    });
    return List.copyOf(differences);
  }
}
