package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.security.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may ask what: every route there is, by every role, by key and by cookie. A new route has to be written down here. */
@Tag("real-redis")
class RoutesTest {
  private static final String NOBODY = "nobody";

  /** The lowest role that a route is for; {@code nobody}: for everyone. */
  private static final Map<String, String> LOWEST = new TreeMap<>(Map.ofEntries(
      Map.entry("DELETE /api/accounts/{name}", "ADMINISTRATOR"),
      Map.entry("DELETE /api/session", "nobody"),
      Map.entry("DELETE /api/sites/{id}/instructions/{instruction}", "OPERATOR"),
      Map.entry("GET /api/accounts", "ADMINISTRATOR"),
      Map.entry("GET /api/alarms/{id}", "PANEL"),
      Map.entry("GET /api/board", "OPERATOR"),
      Map.entry("DELETE /api/session/phone", "OPERATOR"),
      Map.entry("POST /api/session/phone", "OPERATOR"),
      Map.entry("GET /api/calls/mine", "OPERATOR"),
      Map.entry("GET /api/health", "nobody"),
      Map.entry("GET /api/incidents", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/briefing", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/card", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/clues/{clue}/attachment", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/dossier", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/recordings", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/recordings/{attempt}", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/register", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/register/verification", "OPERATOR"),
      Map.entry("GET /api/incidents/{id}/transcript", "OPERATOR"),
      Map.entry("GET /api/plans", "OPERATOR"),
      Map.entry("GET /api/plans/{name}", "OPERATOR"),
      Map.entry("GET /api/queue", "OPERATOR"),
      Map.entry("GET /api/session", "OPERATOR"),
      Map.entry("GET /api/incoming", "OPERATOR"),
      Map.entry("POST /api/incoming/{id}/claim", "OPERATOR"),
      Map.entry("POST /api/incoming/{id}/give-back", "OPERATOR"),
      Map.entry("POST /api/incoming/{id}/hold", "OPERATOR"),
      Map.entry("POST /api/incoming/{id}/resume", "OPERATOR"),
      Map.entry("POST /api/incoming/{id}/hang-up", "OPERATOR"),
      Map.entry("GET /api/missed", "OPERATOR"),
      Map.entry("POST /api/missed/{id}/call-back", "OPERATOR"),
      Map.entry("POST /api/missed/{id}/done", "OPERATOR"),
      Map.entry("GET /api/shift", "OPERATOR"),
      Map.entry("GET /api/shift/handover", "OPERATOR"),
      Map.entry("POST /api/shift", "OPERATOR"),
      Map.entry("POST /api/shift/alive", "OPERATOR"),
      Map.entry("POST /api/shift/leave", "OPERATOR"),
      Map.entry("POST /api/shift/notes", "OPERATOR"),
      Map.entry("GET /api/sites/{id}", "OPERATOR"),
      Map.entry("GET /api/sites/{id}/instructions", "OPERATOR"),
      Map.entry("GET /api/sites/{id}/register", "OPERATOR"),
      Map.entry("GET /api/station/codes", "OPERATOR"),
      Map.entry("GET /api/station/health", "OPERATOR"),
      Map.entry("GET /api/station/register", "OPERATOR"),
      Map.entry("POST /api/alarms", "PANEL"),
      Map.entry("POST /api/incidents/{id}/acknowledge", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/answer", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/attachments/{name}", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/give-back", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/hang-up", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/join", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/hold", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/invite", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/keys", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/listen", "SUPERVISOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/resume", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/stop-listening", "SUPERVISOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/transfer", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/whisper", "SUPERVISOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/word", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/calls/{attempt}/word-field", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/claim", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/close", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/clues", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/give-back", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/hold", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/mission", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/notes", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/send", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/services", "OPERATOR"),
      Map.entry("POST /api/incidents/{id}/services/{service}/answer", "OPERATOR"),
      Map.entry("POST /api/session", "nobody"),
      Map.entry("POST /api/session/password", "OPERATOR"),
      Map.entry("POST /api/sites/{id}/instructions", "OPERATOR"),
      Map.entry("POST /api/station/reload", "ADMINISTRATOR"),
      Map.entry("PUT /api/accounts/{name}", "ADMINISTRATOR"),
      Map.entry("PUT /api/plans/{name}", "ADMINISTRATOR"),
      Map.entry("PUT /api/sites/{id}", "ADMINISTRATOR")));

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, "sites: []\n", "people: []\n");

  private static List<String> routes() {
    var routes = new ArrayList<String>();
    SERVER.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(mapping -> {
      for (var path : mapping.getPatternValues()) {
        for (var method : mapping.getMethodsCondition().getMethods()) {
          if (path.startsWith("/api")) {
            routes.add(method + " " + path);
          }
        }
      }
    });
    return routes.stream().sorted().distinct().toList();
  }

  @Test
  void every_route_is_written_down_here() {
    assertThat(LOWEST.keySet()).containsExactlyElementsOf(routes());
  }

  @Test
  void no_route_is_open_to_a_lower_role_and_each_is_to_its_own() throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : LOWEST.entrySet()) {
      for (var who : new String[] {NOBODY, "PANEL", "OPERATOR", "SUPERVISOR", "ADMINISTRATOR"}) {
        var status = status(route.getKey(), who);
        var refused = status == 401 || status == 403;
        if (isSession(route.getKey())) {
          continue; // a key is no session: SignInTest asks these with one
        }
        if (refused == may(who, route.getValue())) {
          wrong.add(route.getKey() + " by " + who + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoever_signed_in_may_do_by_his_cookie_what_his_role_may_by_a_key() throws Exception {
    var wrong = new ArrayList<String>();
    for (var who : List.of("OPERATOR", "SUPERVISOR", "ADMINISTRATOR")) {
      var desk = SignedInDesk.at(SERVER, "matrix-" + who.toLowerCase(Locale.ROOT), who);
      for (var route : LOWEST.entrySet()) {
        if (isSession(route.getKey())) {
          continue; // they are about the very session that asks
        }
        var status = SERVER.statusOnly(desk.asking(request(route.getKey())));
        if ((status == 401 || status == 403) == may(who, route.getValue())) {
          wrong.add(route.getKey() + " by the cookie of " + who + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothing_is_changed_by_a_cookie_that_comes_without_its_token_or_with_anothers() throws Exception {
    var wrong = new ArrayList<String>();
    var desk = SignedInDesk.at(SERVER, "matrix-forged", "ADMINISTRATOR");
    var other = SignedInDesk.at(SERVER, "matrix-other", "ADMINISTRATOR");
    for (var route : LOWEST.entrySet()) {
      if (route.getKey().startsWith("GET ") || route.getValue().equals(NOBODY)) {
        continue;
      }
      var without = SERVER.statusOnly(request(route.getKey()).header("Cookie", desk.cookie()));
      var others = SERVER.statusOnly(
          request(route.getKey()).header("Cookie", desk.cookie()).header("X-CSRF-Token", other.token()));
      if (without != 401 || others != 401) {
        wrong.add(route.getKey() + ": " + without + ", " + others);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isSession(String route) {
    return route.endsWith("/api/session") || route.endsWith("/api/session/password")
        || route.endsWith("/api/session/phone");
  }

  private static boolean may(String who, String lowest) {
    return lowest.equals(NOBODY)
        || !who.equals(NOBODY) && Role.valueOf(who).compareTo(Role.valueOf(lowest)) >= 0;
  }

  private static int status(String route, String who) throws Exception {
    var request = request(route);
    if (!who.equals(NOBODY)) {
      request.header("Authorization", "Bearer " + (who.equals("ADMINISTRATOR") ? RunningServer.KEY : key(who)));
    }
    return SERVER.statusOnly(request);
  }

  private static HttpRequest.Builder request(String route) {
    var words = route.split(" ");
    var path = words[1].replaceAll("\\{[^}]*}", "07-none");
    return method(SERVER.anonymous(path).header("Content-Type", "application/json"), words[0]);
  }

  private static String key(String who) {
    return switch (Role.valueOf(who)) {
      case PANEL -> "panneau";
      case OPERATOR -> "durand";
      case SUPERVISOR -> "chef";
      case ADMINISTRATOR -> throw new IllegalArgumentException("has a key of his own");
    };
  }

  private static HttpRequest.Builder method(HttpRequest.Builder request, String method) {
    var body = method.equals("GET") || method.equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    return request.method(method, body);
  }
}
