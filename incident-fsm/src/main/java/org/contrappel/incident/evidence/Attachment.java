package org.contrappel.incident.evidence;

import java.util.regex.Pattern;

/**
 * A file kept beside a clue.
 *
 * @param file its name, without any folder: at most 128 of letters, digits, dot, dash and underscore
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 */
public record Attachment(String file, String sha256) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public Attachment {
    if (file == null || !NAME.matcher(file).matches()) {
      throw new IllegalArgumentException(
          "An attachment's name has no folder: use at most 128 letters, digits, dots, dashes and underscores.");
    }
    if (sha256 == null || !HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("An attachment's SHA-256 has 64 digits of 0-9 and a-f. Compute it anew.");
    }
  }
}
