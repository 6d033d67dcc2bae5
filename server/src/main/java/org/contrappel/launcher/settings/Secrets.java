package org.contrappel.launcher.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The station's secrets, drawn at the first start and kept from then on. They are handed on in files and never printed.
 *
 * @param folder readable by the station's user alone
 */
public record Secrets(Path folder) {
  private static final int BYTES = 32;
  private static final int PASSWORD_BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Draws what is missing; what is there stays. */
  public static Secrets in(Path folder) {
    var secrets = new Secrets(PrivateFile.folder(folder));
    for (var name : new String[] {"station.key", "administrator.key", "ami.secret", "ari.secret", "redis.secret"}) {
      secrets.drawnOnce(name);
    }
    secrets.operators().drawnOnce();
    secrets.firstAccountsDrawnOnce();
    return secrets;
  }

  /** Seals the code words; without it no stored code can be compared. */
  public Path stationKey() {
    return folder.resolve("station.key");
  }

  /** The API key of whoever runs the station. */
  public Path administratorKey() {
    return folder.resolve("administrator.key");
  }

  public String ami() {
    return read("ami.secret");
  }

  /** Of who may draw telephones for operators' pages. */
  public String ari() {
    return read("ari.secret");
  }

  public String redis() {
    return read("redis.secret");
  }

  /** Whose telephones may register. */
  public OperatorsFile operators() {
    return new OperatorsFile(folder.resolve("operators"));
  }

  /** Who may sign in at a new station, with the passwords they begin with. */
  public Path firstAccounts() {
    return folder.resolve("first-accounts");
  }

  private void firstAccountsDrawnOnce() {
    if (Files.notExists(firstAccounts())) {
      var text = new StringBuilder("# Who may sign in at a new station: name, role and first password, one a line.\n");
      for (var account : new String[] {"admin administrator", "supervisor-1 supervisor", "operator-1 operator"}) {
        text.append(account).append(' ').append(drawn(PASSWORD_BYTES)).append('\n');
      }
      PrivateFile.write(firstAccounts(), text.toString());
    }
  }

  private static String drawn(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + folder.resolve(name) + " cannot be read.", e);
    }
  }

  private void drawnOnce(String name) {
    var file = folder.resolve(name);
    if (Files.notExists(file)) {
      PrivateFile.write(file, drawn(BYTES) + "\n");
    }
  }

  @Override
  public String toString() {
    return "Secrets[" + folder + "]";
  }
}
