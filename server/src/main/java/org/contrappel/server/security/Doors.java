package org.contrappel.server.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.contrappel.server.Settings;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/** Which door opens to whom. Everything under {@code /api} needs a key, except the health of the station. */
@Configuration
class Doors {
  private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

  @Bean
  ApiKeys apiKeys(Settings settings) throws IOException {
    return ApiKeys.read(Path.of(settings.secrets()));
  }

  @Bean
  WebSocketAddress webSocketAddress(Settings settings) {
    return new WebSocketAddress(settings.phone().url().strip(), settings.phone().tls(), settings.phone().port());
  }

  @Bean
  SecurityFilterChain doorsOf(
      HttpSecurity http, ApiKeys keys, Desks desks, Presence presence, InstantSource clock, JsonMapper json,
      WebSocketAddress webSocket) throws Exception {
    return http
        .csrf(csrf -> csrf.disable()) // The session's own token does it, see SessionFilter; a key is sent by no browser.
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers
            .addHeaderWriter(new DeskPolicy(webSocket))
            .frameOptions(frame -> frame.deny())
            // Over TLS alone, where Spring sends it. What else is on this host is not ours to bind.
            .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false)))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, "/api/health").permitAll()
            .requestMatchers(HttpMethod.POST, "/api/session").permitAll()
            .requestMatchers(HttpMethod.DELETE, "/api/session").permitAll()
            .requestMatchers("/api/accounts/**").hasRole(Role.ADMINISTRATOR.name())
            .requestMatchers(HttpMethod.POST, "/api/alarms").hasRole(Role.PANEL.name())
            .requestMatchers(HttpMethod.GET, "/api/alarms/*").hasRole(Role.PANEL.name())
            .requestMatchers(HttpMethod.PUT, "/api/sites/*").hasRole(Role.ADMINISTRATOR.name())
            .requestMatchers(HttpMethod.PUT, "/api/plans/*").hasRole(Role.ADMINISTRATOR.name())
            .requestMatchers(HttpMethod.POST, "/api/station/*").hasRole(Role.ADMINISTRATOR.name())
            .requestMatchers(HttpMethod.POST, "/api/incidents/*/calls/*/listen", "/api/incidents/*/calls/*/whisper",
                "/api/incidents/*/calls/*/stop-listening").hasRole(Role.SUPERVISOR.name())
            .requestMatchers("/api/**", "/v3/**").hasRole(Role.OPERATOR.name())
            .requestMatchers(HttpMethod.GET, "/**").permitAll()
            .anyRequest().denyAll())
        .addFilterBefore(new KeyFilter(keys, caller -> seen(presence, caller, clock)), AuthorizationFilter.class)
        .addFilterBefore(new SessionFilter(desks, caller -> seen(presence, caller, clock), response -> refuse(response, json,
            HttpStatus.SERVICE_UNAVAILABLE, "The station's memory does not answer just now. Nothing was done: ask again.")),
            AuthorizationFilter.class)
        .exceptionHandling(trouble -> trouble
            .authenticationEntryPoint((request, response, why) -> refuse(response, json, HttpStatus.UNAUTHORIZED,
                "Sign in at the desk, or send a key of this station as the header Authorization: Bearer KEY or X-API-Key: KEY."
                    + " A desk's session ends after an hour without a request, and after twelve."))
            .accessDeniedHandler((request, response, why) -> refuse(response, json, HttpStatus.FORBIDDEN,
                "Your role does not allow this. Ask somebody with a higher role.")))
        .build();
  }

  /** Nobody is refused because it could not be written down that he is alive. */
  private static void seen(Presence presence, ApiCaller caller, InstantSource clock) {
    if (caller.role() == Role.PANEL) {
      return;
    }
    try {
      presence.seen(caller.name(), clock.instant());
    } catch (LedgerUnavailable away) {
      LOG.debug("{} was seen while Redis is away", caller.name());
    }
  }

  private static void refuse(HttpServletResponse response, JsonMapper json, HttpStatus status, String sentence)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, sentence));
  }
}
