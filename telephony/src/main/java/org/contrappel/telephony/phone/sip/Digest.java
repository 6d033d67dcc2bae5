package org.contrappel.telephony.phone.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The answer to a digest challenge (RFC 2617, MD5, with {@code qop=auth} where it is asked for).
 *
 * @param user the user it is asked of
 * @param secret his secret
 */
public record Digest(String user, String secret) {
  private static final String NONCE_COUNT = "00000001";

  /**
   * The value of the Authorization header.
   *
   * @param challenge the value of the WWW-Authenticate header
   * @param cnonce drawn anew for each answer
   */
  public String answer(String challenge, String method, String uri, String cnonce) {
    var realm = field(challenge, "realm");
    var nonce = field(challenge, "nonce");
    var ours = md5(user + ":" + realm + ":" + secret);
    var asked = md5(method + ":" + uri);
    var plain = field(challenge, "qop").isEmpty();
    var response = plain
        ? md5(ours + ":" + nonce + ":" + asked)
        : md5(ours + ":" + nonce + ":" + NONCE_COUNT + ":" + cnonce + ":auth:" + asked);
    var opaque = field(challenge, "opaque");
    return "Digest username=\"" + user + "\",realm=\"" + realm + "\",nonce=\"" + nonce + "\",uri=\"" + uri
        + "\",response=\"" + response + "\",algorithm=MD5"
        + (plain ? "" : ",qop=auth,nc=" + NONCE_COUNT + ",cnonce=\"" + cnonce + "\"")
        + (opaque.isEmpty() ? "" : ",opaque=\"" + opaque + "\"");
  }

  private static String field(String challenge, String name) {
    var found = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)\"?").matcher(challenge);
    return found.find() ? found.group(1) : "";
  }

  private static String md5(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }

  @Override
  public String toString() {
    return "Digest[" + user + "]";
  }
}
