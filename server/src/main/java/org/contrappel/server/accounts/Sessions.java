package org.contrappel.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Fleeting;

/** The sessions, known by the hash of what stands in the cookie. One ends after twelve hours, or an hour without a request. */
public final class Sessions {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration IDLE = Duration.ofHours(1);
  private static final Duration TOLD_EVERY = Duration.ofSeconds(30);
  private static final String KEY = "session:";
  private final Fleeting fleeting;
  private final InstantSource clock;
  private final Json json;

  public Sessions(Fleeting fleeting, InstantSource clock, Json json) {
    this.fleeting = fleeting;
    this.clock = clock;
    this.json = json;
  }

  /** @param cookie what the browser is given, and nobody else */
  public record Begun(String cookie, Session session) {}

  public Begun begin(Account account) {
    var now = clock.instant();
    var cookie = Secret.drawn();
    var session = new Session(account.name(), Secret.drawn(), now, now.plus(LONGEST), now, Session.proofOf(account));
    keep(cookie, session);
    return new Begun(cookie, session);
  }

  /** The session that lives under this cookie; asking keeps it alive. */
  public Optional<Session> of(String cookie) {
    var now = clock.instant();
    var found = fleeting.find(key(cookie)).map(text -> json.read(text, Session.class))
        .filter(session -> now.isBefore(session.expiresAt()));
    found.filter(session -> isOld(session, now)).ifPresent(session -> keep(cookie, session.alive(now)));
    return found;
  }

  /** He has changed his password here: of all his sessions this one goes on. */
  public void goOn(String cookie, Account account) {
    of(cookie).ifPresent(session -> keep(cookie, session.provenBy(account)));
  }

  /** What a session may be remembered by: nobody gets from it to the cookie. */
  public static String id(String cookie) {
    return Secret.hash(cookie);
  }

  /** The session of this id; asking does not keep it alive. */
  public Optional<Session> under(String id) {
    return fleeting.find(KEY + id).map(text -> json.read(text, Session.class))
        .filter(session -> clock.instant().isBefore(session.expiresAt()));
  }

  public void end(String cookie) {
    fleeting.forget(key(cookie));
  }

  private static boolean isOld(Session session, Instant now) {
    return now.isAfter(session.told().plus(TOLD_EVERY));
  }

  private void keep(String cookie, Session session) {
    var left = Duration.between(clock.instant(), session.expiresAt());
    if (left.isPositive()) {
      fleeting.keep(key(cookie), json.write(session), left.compareTo(IDLE) < 0 ? left : IDLE);
    }
  }

  private static String key(String cookie) {
    return KEY + id(cookie);
  }
}
