package org.contrappel.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** The Lua scripts, each in a file of its own under {@code /redis}. */
enum Script {
  APPEND,
  LEASE_TAKE,
  LEASE_RENEW,
  LEASE_RELEASE,
  INBOX_PUT,
  INTAKE_CLAIM,
  INTAKE_ACCEPT,
  CONVERSATION_STORE;

  private final byte[] text = read("/redis/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".lua");
  private final String digest = sha1(text);

  byte[] text() {
    return Arrays.copyOf(text, text.length);
  }

  /** The name under which Redis remembers it: SHA-1, by Redis's own rule. */
  String digest() {
    return digest;
  }

  private static byte[] read(String resource) {
    try (var in = Script.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the script " + resource + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha1(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("this Java has no SHA-1", e);
    }
  }
}
