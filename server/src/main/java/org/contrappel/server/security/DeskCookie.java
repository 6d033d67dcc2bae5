package org.contrappel.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The cookie by which a desk is known: no script reads it, no other site sends it. */
public final class DeskCookie {
  public static final String NAME = "contrappel";

  /** The header that repeats the session's token. */
  public static final String TOKEN = "X-CSRF-Token";

  private DeskCookie() {}

  /** @param request the sign-in; over TLS the cookie is for TLS alone */
  public static String set(String value, HttpServletRequest request) {
    return cookie(value, request).build().toString();
  }

  public static String removed(HttpServletRequest request) {
    return cookie("", request).maxAge(0).build().toString();
  }

  public static Optional<String> of(HttpServletRequest request) {
    return SessionFilter.cookie(request);
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
    return ResponseCookie.from(NAME, value).httpOnly(true).secure(request.isSecure()).sameSite("Strict").path("/");
  }
}
