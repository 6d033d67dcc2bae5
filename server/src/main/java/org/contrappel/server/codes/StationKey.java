package org.contrappel.server.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The station's own key, 32 bytes or more, kept in a file outside Redis: who has the one without the other can guess no
 * code. HMAC-SHA256 and not a slow hash: four digits are guessed through any hash, and the answer is due between two
 * sentences.
 */
public final class StationKey {
  private static final int LEAST_BYTES = 32;
  private final SecretKeySpec key;

  public StationKey(byte[] bytes) {
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException("The station key must have at least 32 bytes.");
    }
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** Reads a file of hexadecimal digits. */
  public static StationKey read(Path file) throws IOException {
    try {
      return new StationKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IllegalArgumentException notHex) {
      throw new IOException("The station key " + file + " must hold at least 64 hexadecimal digits and nothing else.");
    }
  }

  /** What is kept of a code: bound to its site, so that equal codes of two sites do not look equal. */
  String seal(String site, String digits) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(site.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(digits.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }

  @Override
  public String toString() {
    return "StationKey[hidden]";
  }
}
