package org.contrappel.server.accounts;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.contrappel.server.board.Board;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.security.Role;

/** Who may sign in. What is changed is on disk and in force when the method returns. */
public final class Accounts {
  private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(5);
  private final LedgerReader reader;
  private final Inbox inbox;
  private final Board board;
  private final Json json;
  private final Passwords passwords;

  public Accounts(LedgerReader reader, Inbox inbox, Board board, Json json, Passwords passwords) {
    this.reader = reader;
    this.inbox = inbox;
    this.board = board;
    this.json = json;
    this.passwords = passwords;
  }

  /** It is on disk, but nobody has written it into the station's stream within five seconds. */
  public static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;
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
    tell(new StationEntry("account_set", body, Map.of(Names.account(name), json.write(account))));
    written(() -> named(name).filter(account::equals));
    return account;
  }

  /** @throws IllegalArgumentException when it is the last administrator's */
  public void remove(Account account, String by) throws InterruptedException {
    refuseTheLast(Optional.of(account));
    tell(new StationEntry("account_removed", Map.of("by", by, "account", account.name()),
        Collections.singletonMap(Names.account(account.name()), null)));
    written(() -> named(account.name()).isEmpty() ? Optional.of(account) : Optional.empty());
  }

  private void refuseTheLast(Optional<Account> before) {
    if (before.filter(account -> account.role() == Role.ADMINISTRATOR).isPresent()
        && all().stream().filter(account -> account.role() == Role.ADMINISTRATOR).count() < 2) {
      throw new IllegalArgumentException("This is the last administrator: make another one first.");
    }
  }

  private void tell(StationEntry entry) {
    inbox.put(Lane.STATION, Names.STATION_ENTRY, json.write(entry), UUID.randomUUID().toString());
  }

  private <T> void written(Supplier<Optional<T>> question) throws InterruptedException {
    if (board.await(question, WRITTEN_WITHIN).isEmpty()) {
      throw new NotYet();
    }
  }
}
