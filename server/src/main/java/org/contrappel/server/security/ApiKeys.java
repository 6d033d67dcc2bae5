package org.contrappel.server.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys the station knows: the administrator's own from {@code administrator.key}, and one per line of {@code
 * api-keys}: {@code name role sha256-of-the-key}.
 */
public final class ApiKeys {

  /** One key: whose it is and what it allows. */
  record Key(String name, Role role, byte[] sha256) {}

  private final List<Key> keys;

  ApiKeys(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Reads the keys from the station's folder of secrets; at least one must be there. */
  public static ApiKeys read(Path secrets) throws IOException {
    var keys = new ArrayList<Key>();
    var administrator = secrets.resolve("administrator.key");
    if (Files.exists(administrator)) {
      keys.add(new Key("administrator", Role.ADMINISTRATOR, sha256(Files.readString(administrator).strip())));
    }
    var others = secrets.resolve("api-keys");
    if (Files.exists(others)) {
      for (var line : Files.readAllLines(others)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(parsed(others, line.strip().split("\\s+")));
        }
      }
    }
    if (keys.isEmpty()) {
      throw new IOException("No API key in " + secrets + ": put one into administrator.key (32 random bytes in hex).");
    }
    return new ApiKeys(keys);
  }

  private static Key parsed(Path file, String[] words) throws IOException {
    try {
      if (words.length == 3) {
        return new Key(words[0], Role.valueOf(words[1].toUpperCase(Locale.ROOT)), HexFormat.of().parseHex(words[2]));
      }
    } catch (IllegalArgumentException wrong) {
      throw new IOException(wrongLine(file), wrong);
    }
    throw new IOException(wrongLine(file));
  }

  private static String wrongLine(Path file) {
    return "Each line of " + file + " is: name role sha256-of-the-key, with role panel, operator, supervisor or administrator.";
  }

  /** Whose key this is; every key is compared, in constant time, whether or not one has already fitted. */
  public Optional<ApiCaller> callerOf(String given) {
    var digest = sha256(given);
    Key found = null;
    for (var key : keys) {
      found = MessageDigest.isEqual(digest, key.sha256()) ? key : found;
    }
    return Optional.ofNullable(found).map(key -> new ApiCaller(key.name(), key.role()));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
