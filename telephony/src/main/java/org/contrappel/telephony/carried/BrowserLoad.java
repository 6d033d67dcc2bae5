package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Chromium of the machine's own release, which only tests need: it starts helpers of its own with the machine's loader, so
 * that another release's libc would not do.
 *
 * @param release the release's code name, such as bookworm; empty where the machine names none
 */
record BrowserLoad(String release) implements Load {
  private static final Path OS_RELEASE = Path.of("/etc/os-release");
  private static final Pattern CODENAME = Pattern.compile("(?m)^VERSION_CODENAME=\"?([a-z]+)\"?$");

  /** The machine's own libc it must be; the rest is for graphics cards, windows and starting a machine. */
  private static final Pattern NOT_UNPACKED = Pattern.compile(
      "libc6|libc-bin|libllvm.*|libgl1-mesa-dri|mesa-libgallium|libz3-4|adwaita-icon-theme|perl.*|libperl.*|systemd.*|dpkg"
          + "|passwd|tar|util-linux.*|init-system-helpers|dbus.*");

  private static final String HOW_ELSE =
      " Install Chromium on this machine (Debian: apt-get install chromium), and the tests use that.";

  static BrowserLoad ofThisMachine() throws IOException {
    var codename = CODENAME.matcher(Files.isReadable(OS_RELEASE) ? Files.readString(OS_RELEASE) : "");
    return new BrowserLoad(codename.find() ? codename.group(1) : "");
  }

  @Override
  public String words() {
    return "Chromium for the tests";
  }

  @Override
  public List<Suite> suites(String mirror, Path etcApt) throws IOException {
    if (release.isEmpty()) {
      throw new PartsUnavailable(OS_RELEASE + " does not say which release this machine has." + HOW_ELSE);
    }
    var from = DebianMirror.choose(mirror, etcApt);
    var sources = new StringBuilder(from.line(release));
    if (mirror.isBlank()) {
      updates(etcApt).forEach(sources::append);
    }
    return List.of(new Suite(release, from.uri(), sources.toString()));
  }

  /** Chromium's updates come as security updates, from an archive of their own. */
  private List<String> updates(Path etcApt) throws IOException {
    var lines = new ArrayList<String>();
    var suite = release + "-security";
    for (var source : AptSources.of(etcApt)) {
      if (source.suites().contains(suite) && source.components().contains("main")) {
        lines.add(new DebianMirror(source.uri(), DebianMirror.keyring(source.signedBy())).line(suite));
      }
    }
    return lines;
  }

  @Override
  public boolean completeIn(CarriedParts parts) {
    return parts.has(Chromium.PROGRAM) && Files.isReadable(parts.root().resolve(Chromium.FONTS));
  }

  @Override
  public List<String> packages(PrivateApt apt) {
    return List.of("chromium", "fonts-dejavu-core");
  }

  @Override
  public boolean leavesOut(String packageName) {
    return NOT_UNPACKED.matcher(packageName).matches();
  }

  @Override
  public void makeReady(CarriedParts fresh, Consumer<String> progress) throws IOException {
    CarriedFonts.write(fresh.root().resolve(Chromium.FONTS));
    var chromium = Chromium.carriedIn(fresh);
    var trouble = chromium.trouble();
    if (trouble.isPresent()) {
      throw new PartsUnavailable("Chromium was fetched and does not run: " + trouble.get() + "." + HOW_ELSE);
    }
    progress.accept("  " + chromium.version());
  }
}
