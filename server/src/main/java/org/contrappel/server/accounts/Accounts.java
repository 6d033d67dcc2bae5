package org.contrappel.server.accounts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.security.Role;
import org.contrappel.server.station.StationStream;

/** Who may sign in. What is changed is on disk and in force when the method returns. */
public final class Accounts {
  private final LedgerReader reader;
  private final StationStream stream;
  private final Json json;
  private final Passwords passwords;

  public Accounts(LedgerReader reader, StationStream stream, Json json, Passwords passwords) {
    this.reader = reader;
    this.stream = stream;
    this.json = json;
    this.passwords = passwords;
  }

  public Optional<Account> named(String name) {
    return reader.document(Lane.STATION, Names.account(name)).map(text -> json.read(text, Account.class));
  }

  /** All of them, by name. */
  public List<Account> all() {
    return reader.documents(Names.account("")).values().stream().map(text -> json.read(text, Account.class)).toList();
  }

  /** Whose name and password these are. Takes the same time whether or not there is such a name. */
  public Optional<Account> signingIn(String name, String password) {
    var account = Names.isAccount(name) ? named(name) : Optional.<Account>empty();
    return passwords.fits(account, password) ? account : Optional.empty();
  }

  /**
   * Makes an account, or changes one.
   *
   * @param password null: the one it has
   * @param by who wants it so
   * @throws IllegalArgumentException with a sentence that says what to do
   */
  public Account put(String name, Role role, String password, String number, String by) throws InterruptedException {
    var before = named(name);
    if (!Names.isAccount(name)) {
      throw new IllegalArgumentException("An account's name has 1 to 40 of a-z, 0-9 and -, and begins with a letter or a digit.");
    }
    if (role == null || role == Role.PANEL) {
      throw new IllegalArgumentException("An account's role is operator, supervisor or administrator.");
    }
    if (password != null || before.isEmpty()) {
      Passwords.refusal(password).ifPresent(sentence -> {
        throw new IllegalArgumentException(sentence);
      });
    }
    if (role != Role.ADMINISTRATOR) {
      refuseTheLast(before);
    }
    var account = new Account(
        name, role, number, password == null ? before.orElseThrow().password() : passwords.sealed(password));
    var body = new LinkedHashMap<String, Object>();
    body.put("by", by);
    body.put("account", name);
    body.put("role", role.name());
    body.put("password", password == null ? "kept" : "new");
    var entry = new StationEntry("account_set", body, Map.of(Names.account(name), json.write(account)));
    return stream.write(entry, () -> named(name).filter(account::equals));
  }

  /** @throws IllegalArgumentException when it is the last administrator's */
  public void remove(Account account, String by) throws InterruptedException {
    refuseTheLast(Optional.of(account));
    var entry = new StationEntry("account_removed", Map.of("by", by, "account", account.name()),
        Collections.singletonMap(Names.account(account.name()), null));
    stream.write(entry, () -> named(account.name()).isEmpty() ? Optional.of(account) : Optional.empty());
  }

  private void refuseTheLast(Optional<Account> before) {
    if (before.filter(account -> account.role() == Role.ADMINISTRATOR).isPresent()
        && all().stream().filter(account -> account.role() == Role.ADMINISTRATOR).count() < 2) {
      throw new IllegalArgumentException("This is the last administrator: make another one first.");
    }
  }
}
