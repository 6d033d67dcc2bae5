package org.contrappel.server.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.contrappel.server.security.Role;
import org.contrappel.server.station.StationStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts a new station begins with: a line {@code name role password} each, in the file {@code first-accounts} beside
 * the other secrets. It is read only while there is no account at all.
 */
public final class FirstAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
  private static final String BY = "at the first start";
  private static final int WORDS = 3;
  private final Path file;
  private final Accounts accounts;

  public FirstAccounts(Path secrets, Accounts accounts) {
    this.file = secrets.resolve("first-accounts");
    this.accounts = accounts;
  }

  /** Makes them where there is none yet. */
  public void madeOnce() throws InterruptedException {
    if (Files.notExists(file) || !accounts.all().isEmpty()) {
      return;
    }
    try {
      for (var line : Files.readAllLines(file)) {
        var words = line.strip().split("\\s+", WORDS);
        if (words.length == WORDS && !line.startsWith("#")) {
          made(words[0], Role.valueOf(words[1].toUpperCase(Locale.ROOT)), words[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The first accounts in " + file + " cannot be read.", e);
    } catch (IllegalArgumentException wrong) {
      LOG.error("{}: each line is: name role password. {}", file, wrong.getMessage());
    }
  }

  private void made(String name, Role role, String password) throws InterruptedException {
    try {
      accounts.put(name, role, password, null, BY);
      LOG.info("{} may sign in, as {}", name, role);
    } catch (StationStream.NotYet slow) {
      LOG.warn("{} may sign in, as {}, once the station's lane is taken", name, role);
    }
  }
}
