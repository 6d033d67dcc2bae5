package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Chromium that can be started.
 *
 * @param program its path
 * @param environment what it must find set besides
 */
public record Chromium(Path program, Map<String, String> environment) {
  public static final String PROGRAM = "usr/lib/chromium/chromium";

  /** Where the carried one finds its fonts. */
  static final String FONTS = "fonts.conf";

  private static final String PAGE = "data:text/html,<script>document.write('it'+'runs')</script>";
  private static final String SHOWN = "itruns";

  public Chromium {
    environment = Map.copyOf(environment);
  }

  /** The machine's own, where there is one and it runs. */
  public static Optional<Chromium> ofTheMachine() throws IOException {
    return found(Path.of("/usr/bin/chromium"));
  }

  /** The program there, if it runs. */
  static Optional<Chromium> found(Path program) throws IOException {
    var own = new Chromium(program, Map.of());
    return Files.isExecutable(program) && own.trouble().isEmpty() ? Optional.of(own) : Optional.empty();
  }

  /** One that was unpacked there. */
  public static Chromium carriedIn(CarriedParts parts) {
    var libraries = parts.libraries();
    var root = parts.root();
    var atRoot = root.resolve(root.resolve("usr").relativize(libraries));
    return new Chromium(
        root.resolve(PROGRAM),
        Map.of(
            "LD_LIBRARY_PATH", libraries + ":" + atRoot + ":" + libraries.resolve("pulseaudio"),
            "FONTCONFIG_FILE", root.resolve(FONTS).toString()));
  }

  public String version() {
    return Tool.run(List.of(program.toString(), "--version"), Path.of("/"), environment, line -> {}).complaint().strip();
  }

  /** Lets it show a page with a script in it. What went wrong, or nothing. */
  public Optional<String> trouble() throws IOException {
    var profile = Files.createTempDirectory("chromium");
    try {
      var ran = Tool.run(
          List.of("timeout", "--kill-after=5", "60", program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
              "--disable-background-networking", "--no-first-run", "--user-data-dir=" + profile, "--dump-dom", PAGE),
          profile, environment, line -> {});
      return ran.lines().stream().anyMatch(line -> line.contains(SHOWN)) ? Optional.empty() : Optional.of(ran.complaint());
    } finally {
      Folders.delete(profile);
    }
  }
}
