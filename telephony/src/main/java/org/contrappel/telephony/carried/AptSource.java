package org.contrappel.telephony.carried;

import java.util.List;

/**
 * One place the machine's own apt takes binary packages from.
 *
 * @param uri as written in the sources, without a slash at the end
 * @param suites for instance {@code bookworm}; never empty
 * @param components for instance {@code main}; may be empty
 * @param signedBy the keyring's file, or empty when none is named or the key stands in the source itself
 */
public record AptSource(String uri, List<String> suites, List<String> components, String signedBy) {
  public AptSource {
    uri = uri.replaceAll("/+$", "");
    suites = List.copyOf(suites);
    components = List.copyOf(components);
  }

  /** A whole Debian archive, which has testing and unstable too; not security updates, not a snapshot of one day. */
  boolean isDebianArchive() {
    return uri.matches("(https?|file)://.*/debian") && components.contains("main");
  }
}
