package org.contrappel.station;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrappel.launcher.settings.PrivateFile;

/**
 * What an operator needs to work at a station under test.
 *
 * @param name his own, and his telephone's user
 * @param secret his telephone's
 * @param key his key to the web API
 */
public record OperatorAccess(String name, String secret, String key) {
  private static final int BYTES = 18;

  static OperatorAccess drawn(String name) {
    return new OperatorAccess(name, drawn(), drawn());
  }

  /** Written before the station's first start, as whoever sets one up does. */
  static void write(Path secrets, List<OperatorAccess> all) {
    PrivateFile.folder(secrets);
    PrivateFile.write(secrets.resolve("operators"), lines(all, one -> one.name + " " + one.secret));
    PrivateFile.write(secrets.resolve("api-keys"), lines(all, one -> one.name + " operator " + sha256(one.key)));
  }

  private static String lines(List<OperatorAccess> all, Function<OperatorAccess, String> line) {
    return all.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String drawn() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "OperatorAccess[" + name + "]";
  }
}
