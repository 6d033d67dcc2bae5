package org.contrappel.server.accounts;

import java.util.Optional;
import org.contrappel.server.security.ApiCaller;
import org.contrappel.server.security.Desks;

/** Who sits at a desk, with the role his account has now: who was made less, or removed, or given
 * another password, is so at once. */
public final class SignedIn implements Desks {
  private final Sessions sessions;
  private final Accounts accounts;

  public SignedIn(Sessions sessions, Accounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @Override
  public Optional<Desk> at(String cookie) {
    return sessions.of(cookie).flatMap(session -> accounts.named(session.name()).filter(session::isOf)
        .map(account -> new Desk(new ApiCaller(account.name(), account.role()), session.csrf())));
  }
}
