package org.contrappel.server.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform must have: its absence is an error of the platform, not a case to handle. */
final class Sha256 {

  private Sha256() {}

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes, 0));
  }

  static byte[] of(byte[] bytes, int from) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, from, bytes.length - from);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("this Java has no SHA-256", e);
    }
  }
}
