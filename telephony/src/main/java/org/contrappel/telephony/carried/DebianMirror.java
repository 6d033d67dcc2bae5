package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Debian archive the parts are fetched from.
 *
 * @param uri of the archive's root
 * @param keyring the file its signatures are checked against; empty means apt's own trusted keys
 */
public record DebianMirror(String uri, String keyring) {
  private static final List<String> KEYRINGS =
      List.of("/usr/share/keyrings/debian-archive-keyring.gpg", "/usr/share/keyrings/debian-archive-keyring.pgp");

  public DebianMirror {
    if (!uri.matches("(https?|file)://[!-Z^-~]+")) {
      throw new IllegalArgumentException("A mirror is an address like https://mirror.example/debian, not: " + uri);
    }
  }

  /**
   * @param named the address in the settings, or empty: then it is read from the machine's apt sources
   * @throws PartsUnavailable when no address is named and the machine's sources are not Debian's
   */
  public static DebianMirror choose(String named, Path etcApt) throws IOException {
    if (!named.isBlank()) {
      return new DebianMirror(named.strip().replaceAll("/+$", ""), keyring(""));
    }
    return AptSources.of(etcApt).stream()
        .filter(AptSource::isDebianArchive)
        .findFirst()
        .map(source -> new DebianMirror(source.uri(), keyring(source.signedBy())))
        .orElseThrow(
            () ->
                new PartsUnavailable(
                    "This machine's apt sources name no Debian archive to take programs from:"
                        + " name one with debian.mirror (CONTRAPPEL_DEBIAN_MIRROR)."));
  }

  static String keyring(String named) {
    return named.isEmpty() ? KEYRINGS.stream().filter(k -> Files.isReadable(Path.of(k))).findFirst().orElse("") : named;
  }

  /** The one line of apt's sources that names this archive. */
  String line(String suite) {
    return "deb " + (keyring.isEmpty() ? "" : "[signed-by=" + keyring + "] ") + uri + " " + suite + " main non-free\n";
  }
}
