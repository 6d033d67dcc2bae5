package org.contrappel.telephony.carried;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder into which Debian packages were extracted, and the command lines that start a program from it.
 *
 * @param root the folder that holds {@code usr/}
 */
public record CarriedParts(Path root) {

  /** Where the parts lie unless {@code CONTRAPPEL_PARTS} names another folder. */
  public static CarriedParts atHome() {
    var named = System.getenv("CONTRAPPEL_PARTS");
    if (named != null && !named.isBlank()) {
      return new CarriedParts(Path.of(named).toAbsolutePath());
    }
    var cache = System.getenv("XDG_CACHE_HOME");
    var base = cache != null && !cache.isBlank() ? Path.of(cache) : Path.of(System.getenv("HOME"), ".cache");
    return new CarriedParts(base.resolve("contrappel/parts").toAbsolutePath());
  }

  public boolean has(String program) {
    return Files.isExecutable(root.resolve(program));
  }

  /**
   * The command that starts a carried program with the folder's own loader, so that the machine's libc is never asked.
   *
   * @param program relative to the root, for instance {@code usr/sbin/asterisk}
   */
  public List<String> command(String program, String... arguments) {
    return commandFor(root.resolve(program), arguments);
  }

  /** The same for a copy of a carried program that lies elsewhere. */
  public List<String> commandFor(Path program, String... arguments) {
    var libraries = libraries();
    var line = new ArrayList<String>();
    line.add(libraries.resolve(onArm() ? "ld-linux-aarch64.so.1" : "ld-linux-x86-64.so.2").toString());
    line.add("--library-path");
    line.add(libraries + ":" + libraries.resolve("pulseaudio"));
    line.add(program.toString());
    line.addAll(List.of(arguments));
    return List.copyOf(line);
  }

  /** Where the carried programs' libraries lie. */
  public Path libraries() {
    return root.resolve(onArm() ? "usr/lib/aarch64-linux-gnu" : "usr/lib/x86_64-linux-gnu");
  }

  static String debianArchitecture() {
    return onArm() ? "arm64" : "amd64";
  }

  private static boolean onArm() {
    return "aarch64".equals(System.getProperty("os.arch"));
  }
}
