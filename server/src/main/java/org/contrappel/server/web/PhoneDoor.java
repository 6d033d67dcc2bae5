package org.contrappel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.contrappel.server.accounts.Sessions;
import org.contrappel.server.phones.SessionPhones;
import org.contrappel.server.security.DeskCookie;
import org.contrappel.server.security.WebSocketAddress;
import org.contrappel.telephony.DeskPhones.NetworkAway;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The telephone in the page of whoever is signed in. It lives as long as his session does. */
@RestController
@RequestMapping("/api/session/phone")
class PhoneDoor {
  private final SessionPhones phones;
  private final Sessions sessions;
  private final WebSocketAddress webSocket;

  PhoneDoor(SessionPhones phones, Sessions sessions, WebSocketAddress webSocket) {
    this.phones = phones;
    this.sessions = sessions;
    this.webSocket = webSocket;
  }

  /**
   * What the page needs to register.
   *
   * @param ws where, by SIP over WebSocket
   * @param expiresAt when the session ends at the latest
   * @param iceServers none: the station is reached directly
   */
  record PhoneView(String user, String secret, String uri, String ws, Instant expiresAt, List<String> iceServers) {
    @Override
    public String toString() {
      return "PhoneView[" + user + "]";
    }
  }

  /** A new one each time; the page that had the last is registered no more. */
  @PostMapping
  ResponseEntity<PhoneView> draw(HttpServletRequest request) {
    var cookie = DeskCookie.of(request).orElseThrow(PhoneDoor::noSession);
    var session = sessions.of(cookie).orElseThrow(PhoneDoor::noSession);
    try {
      var drawn = phones.draw(session.name(), cookie).orElseThrow(() -> new Refusal(
          HttpStatus.CONFLICT, "This station's telephone network has no telephones for browsers."));
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new PhoneView(
          drawn.user(), drawn.secret(), "sip:" + drawn.user() + "@contrappel",
          webSocket.seenFrom(request.getServerName()), session.expiresAt(), List.of()));
    } catch (NetworkAway away) {
      throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "The telephone exchange does not answer. Try again in a moment.", 2);
    }
  }

  /** The page gives its telephone up. */
  @DeleteMapping
  ResponseEntity<Void> giveUp(HttpServletRequest request) {
    var cookie = DeskCookie.of(request).orElseThrow(PhoneDoor::noSession);
    phones.end(sessions.of(cookie).orElseThrow(PhoneDoor::noSession).name(), cookie);
    return ResponseEntity.noContent().build();
  }

  private static Refusal noSession() {
    return Refusal.forbidden("Only a desk where somebody is signed in has a telephone: sign in there.");
  }
}
