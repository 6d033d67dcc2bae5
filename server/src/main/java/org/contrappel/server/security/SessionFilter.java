package org.contrappel.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows a desk by its cookie. A request that changes something must repeat the session's token in a header, which a page
 * of somebody else cannot read: without it the request has no caller. A key in the request goes before the cookie.
 */
final class SessionFilter extends OncePerRequestFilter {
  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
  private final Desks desks;
  private final Consumer<ApiCaller> seen;
  private final Refusing refusing;

  /** Answers a request of which nobody can say just now whose it is. */
  interface Refusing {
    void away(HttpServletResponse response) throws IOException;
  }

  /**
   * @param seen is told of every caller: whoever asks for something gives a sign of life
   * @param refusing a desk must not be told that its session is over because Redis is away
   */
  SessionFilter(Desks desks, Consumer<ApiCaller> seen, Refusing refusing) {
    this.desks = desks;
    this.seen = seen;
    this.refusing = refusing;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (!isKnown()) {
        cookie(request).flatMap(desks::at).filter(desk -> mayAsk(desk, request)).ifPresent(desk -> {
          KeyFilter.admit(desk.caller());
          seen.accept(desk.caller());
        });
      }
    } catch (LedgerUnavailable away) {
      refusing.away(response);
      return;
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  /** By a key. Whoever came with none is somebody anonymous by now. */
  private static boolean isKnown() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof ApiCaller;
  }

  private static boolean mayAsk(Desks.Desk desk, HttpServletRequest request) {
    if (CHANGE_NOTHING.contains(request.getMethod())) {
      return true;
    }
    var told = request.getHeader(DeskCookie.TOKEN);
    return told != null && MessageDigest.isEqual(told.getBytes(UTF_8), desk.token().getBytes(UTF_8));
  }

  static Optional<String> cookie(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(DeskCookie.NAME)).map(Cookie::getValue).findFirst();
  }
}
