package org.contrappel.server.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and compared. */
public final class Passwords {
  /** NIST SP 800-63B-4: at least 15 where a password is all there is; what is longer than bcrypt reads is refused. */
  private static final int LEAST = 15;
  private static final int MOST_BYTES = 72;
  /** 2 to the power of this; a quarter of a second on the machines this was made on. */
  private static final int STRENGTH = 12;

  /** Of random words nobody knows, compared where there is no account: an unknown name must not be answered sooner. */
  private static final String NOBODYS = "$2a$12$HwBFtPkBb7TXDat9crJdkea7hpUZoVTySoROV4D8mBhZWvrZBO/Mi";

  private final PasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);

  String sealed(String password) {
    return encoder.encode(password);
  }

  /** @param account empty when nobody has that name: takes as long as any other */
  boolean fits(Optional<Account> account, String password) {
    if (password.getBytes(UTF_8).length > MOST_BYTES) {
      encoder.matches("too long", NOBODYS);
      return false;
    }
    var fits = encoder.matches(password, account.map(Account::password).orElse(NOBODYS));
    return fits && account.isPresent();
  }

  /** Why a new password cannot be taken: a sentence that says what to do. */
  static Optional<String> refusal(String password) {
    if (password == null || password.length() < LEAST) {
      return Optional.of("A password has at least " + LEAST + " characters: a few words are easy to remember.");
    }
    return password.getBytes(UTF_8).length > MOST_BYTES
        ? Optional.of("A password has at most " + MOST_BYTES + " bytes: shorten it.")
        : Optional.empty();
  }
}
