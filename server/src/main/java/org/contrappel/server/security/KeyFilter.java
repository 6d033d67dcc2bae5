package org.contrappel.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the key from {@code Authorization: Bearer …} or {@code X-API-Key} and names the caller. */
final class KeyFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";
  private final ApiKeys keys;
  private final Consumer<ApiCaller> seen;

  /** @param seen is told of every caller: whoever asks for something gives a sign of life */
  KeyFilter(ApiKeys keys, Consumer<ApiCaller> seen) {
    this.keys = keys;
    this.seen = seen;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    given(request).flatMap(keys::callerOf).ifPresent(caller -> {
      admit(caller);
      seen.accept(caller);
    });
    chain.doFilter(request, response);
  }

  /** A streamed answer is dispatched again when it ends; the caller must still be known then. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private static Optional<String> given(HttpServletRequest request) {
    var bearer = Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()));
    return bearer.or(() -> Optional.ofNullable(request.getHeader("X-API-Key"))).map(String::strip);
  }

  static void admit(ApiCaller caller) {
    var roles = Arrays.stream(Role.values())
        .filter(role -> role.compareTo(caller.role()) <= 0)
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, roles));
    SecurityContextHolder.setContext(context);
  }
}
