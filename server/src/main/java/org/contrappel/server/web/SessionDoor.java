package org.contrappel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contrappel.server.accounts.Account;
import org.contrappel.server.accounts.Accounts;
import org.contrappel.server.accounts.Guessing;
import org.contrappel.server.accounts.Session;
import org.contrappel.server.accounts.Sessions;
import org.contrappel.server.phones.SessionPhones;
import org.contrappel.server.security.DeskCookie;
import org.contrappel.server.security.Role;
import org.contrappel.server.shift.OnShift;
import org.contrappel.server.shift.Shifts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in at the desk, and out. */
@RestController
@RequestMapping("/api/session")
class SessionDoor {
  private static final String WRONG = "The name or the password is wrong.";
  private static final long SECOND = 1_000;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Guessing guessing;
  private final Shifts shifts;
  private final SessionPhones phones;

  SessionDoor(Accounts accounts, Sessions sessions, Guessing guessing, Shifts shifts, SessionPhones phones) {
    this.shifts = shifts;
    this.phones = phones;
    this.accounts = accounts;
    this.sessions = sessions;
    this.guessing = guessing;
  }

  record SignIn(String name, String password) {
    @Override
    public String toString() {
      return "SignIn[" + name + "]";
    }
  }

  record NewPassword(String old, String password) {
    @Override
    public String toString() {
      return "NewPassword[]";
    }
  }

  /** @param csrf to be repeated in the header X-CSRF-Token by every request that changes something */
  record SessionView(String name, Role role, String csrf, Instant expiresAt, ShiftView shift) {}

  /** @param since null when he has not taken it */
  record ShiftView(boolean taken, Instant since) {}

  @PostMapping
  ResponseEntity<SessionView> signIn(@RequestBody SignIn asked, HttpServletRequest request) {
    var name = Texts.required(asked.name(), "name");
    var password = given(asked.password(), "password");
    var address = request.getRemoteAddr();
    guessing.pause(name, address).ifPresent(SessionDoor::refuse);
    var account = accounts.signingIn(name, password);
    if (account.isEmpty()) {
      guessing.wrong(name, address);
      throw new Refusal(HttpStatus.UNAUTHORIZED, WRONG);
    }
    guessing.right(name);
    var begun = sessions.begin(account.get());
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, DeskCookie.set(begun.cookie(), request))
        .body(view(account.get(), begun.session()));
  }

  @GetMapping
  SessionView mine(HttpServletRequest request) {
    return session(request)
        .flatMap(session -> accounts.named(session.name()).filter(session::isOf).map(account -> view(account, session)))
        .orElseThrow(SessionDoor::none);
  }

  @DeleteMapping
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    DeskCookie.of(request).ifPresent(cookie -> {
      sessions.of(cookie).ifPresent(session -> phones.end(session.name(), cookie));
      sessions.end(cookie);
    });
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, DeskCookie.removed(request)).build();
  }

  /** One's own password; the old one is asked for, and guessed as slowly as at the sign-in. His other sessions end. */
  @PostMapping("/password")
  ResponseEntity<Void> password(@RequestBody NewPassword asked, HttpServletRequest request, Authentication who)
      throws InterruptedException {
    session(request).orElseThrow(SessionDoor::none);
    var address = request.getRemoteAddr();
    guessing.pause(who.getName(), address).ifPresent(SessionDoor::refuse);
    var account = accounts.signingIn(who.getName(), given(asked.old(), "old"));
    if (account.isEmpty()) {
      guessing.wrong(who.getName(), address);
      throw Refusal.forbidden("The old password is wrong.");
    }
    var was = account.get();
    var now = AccountDoor.put(accounts, was.name(), was.role(), asked.password(), was.number(), who);
    DeskCookie.of(request).ifPresent(cookie -> sessions.goOn(cookie, now));
    return ResponseEntity.noContent().build();
  }

  private SessionView view(Account account, Session session) {
    var since = shifts.of(account.name()).map(OnShift::since).orElse(null);
    return new SessionView(
        account.name(), account.role(), session.csrf(), session.expiresAt(), new ShiftView(since != null, since));
  }

  private Optional<Session> session(HttpServletRequest request) {
    return DeskCookie.of(request).flatMap(sessions::of);
  }

  /** As it was typed, spaces and all. */
  private static String given(String password, String field) {
    if (password == null || password.isEmpty()) {
      throw Refusal.malformed("The field " + field + " is missing.");
    }
    return password;
  }

  private static Refusal none() {
    return new Refusal(HttpStatus.UNAUTHORIZED, "Nobody is signed in here: sign in.");
  }

  private static void refuse(Duration pause) {
    var seconds = (pause.toMillis() + SECOND - 1) / SECOND;
    throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords. Try again in " + seconds + " s.", seconds);
  }
}
