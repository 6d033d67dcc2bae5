package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in at the desk over HTTP, as a browser does it. */
@Tag("real-redis")
class SignInTest {
  private static final String PASSWORD = "correct horse battery";

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, "sites: []\n", "people: []\n");

  private final JsonMapper json = JsonMapper.builder().build();
  private String name;

  @BeforeEach
  void an_operator(TestInfo test) throws Exception {
    REDIS.forget("fleeting:guessing:");
    name = "op-" + Integer.toHexString(test.getDisplayName().hashCode());
    assertThat(account(name, "OPERATOR").status()).isEqualTo(200);
  }

  private static RunningServer.Answer account(String name, String role) throws Exception {
    return SERVER.send(SERVER.request("/api/accounts/" + name).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"role\": \"%s\", \"password\": \"%s\"}".formatted(role, PASSWORD))));
  }

  private HttpResponse<String> signIn(String who, String password) throws Exception {
    return SERVER.raw(SERVER.anonymous("/api/session").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("name", who, "password", password)))));
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private JsonNode body(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  @Test
  void whoever_signs_in_is_known_by_his_cookie() throws Exception {
    var signedIn = signIn(name, PASSWORD);
    assertThat(signedIn.statusCode()).isEqualTo(200);

    var mine = SERVER.raw(SERVER.anonymous("/api/session").header("Cookie", cookie(signedIn)).GET());
    assertThat(body(mine).path("name").asString("")).isEqualTo(name);
    assertThat(body(mine).path("role").asString("")).isEqualTo("OPERATOR");
    var incidents = SERVER.raw(SERVER.anonymous("/api/incidents").header("Cookie", cookie(signedIn)).GET());
    assertThat(incidents.statusCode()).isEqualTo(200);
  }

  @Test
  void the_session_says_whether_he_has_taken_the_shift() throws Exception {
    var signedIn = signIn(name, PASSWORD);
    assertThat(body(signedIn).path("shift").path("taken").asBoolean(true)).isFalse();

    SERVER.raw(SERVER.anonymous("/api/shift").header("Cookie", cookie(signedIn))
        .header("X-CSRF-Token", body(signedIn).path("csrf").asString("")).POST(BodyPublishers.noBody()));

    var mine = body(SERVER.raw(SERVER.anonymous("/api/session").header("Cookie", cookie(signedIn)).GET()));
    assertThat(mine.path("shift").path("taken").asBoolean(false)).isTrue();
    assertThat(mine.path("shift").path("since").asString("")).isNotEmpty();
  }

  @Test
  void the_cookie_is_read_by_no_script_and_sent_by_no_other_site() throws Exception {
    assertThat(signIn(name, PASSWORD).headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
  }

  @Test
  void what_changes_something_needs_the_sessions_own_token() throws Exception {
    var signedIn = signIn(name, PASSWORD);
    var without = SERVER.raw(SERVER.anonymous("/api/incidents/07-none/claim").header("Cookie", cookie(signedIn))
        .POST(BodyPublishers.noBody()));
    var wrong = SERVER.raw(SERVER.anonymous("/api/incidents/07-none/claim").header("Cookie", cookie(signedIn))
        .header("X-CSRF-Token", "0".repeat(64)).POST(BodyPublishers.noBody()));
    var with = SERVER.raw(SERVER.anonymous("/api/incidents/07-none/claim").header("Cookie", cookie(signedIn))
        .header("X-CSRF-Token", body(signedIn).path("csrf").asString("")).POST(BodyPublishers.noBody()));

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(with.statusCode()).isEqualTo(404);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_answered_with_the_same_words() throws Exception {
    var wrong = signIn(name, "wrong horse battery");
    var unknown = signIn("nobody-" + name, "wrong horse battery");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void whoever_guesses_has_to_wait_and_is_told_how_long() throws Exception {
    for (var i = 0; i < 3; i++) {
      signIn(name, "wrong horse battery");
    }
    var refused = signIn(name, PASSWORD);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValueSatisfying(seconds ->
        assertThat(Integer.parseInt(seconds)).isBetween(1, 300));
  }

  @Test
  void whoever_signed_out_is_out() throws Exception {
    var cookie = cookie(signIn(name, PASSWORD));
    SERVER.raw(SERVER.anonymous("/api/session").header("Cookie", cookie).DELETE());

    assertThat(SERVER.raw(SERVER.anonymous("/api/incidents").header("Cookie", cookie).GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void whoever_is_removed_is_out_at_once() throws Exception {
    var cookie = cookie(signIn(name, PASSWORD));
    SERVER.send(SERVER.request("/api/accounts/" + name).DELETE());

    assertThat(SERVER.raw(SERVER.anonymous("/api/incidents").header("Cookie", cookie).GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void a_session_outlives_the_servers_restart() throws Exception {
    var cookie = cookie(signIn(name, PASSWORD));
    SERVER.startAgain();

    assertThat(SERVER.raw(SERVER.anonymous("/api/incidents").header("Cookie", cookie).GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void one_changes_ones_own_password_with_the_old_one() throws Exception {
    var signedIn = signIn(name, PASSWORD);
    var changed = SERVER.raw(SERVER.anonymous("/api/session/password").header("Cookie", cookie(signedIn))
        .header("X-CSRF-Token", body(signedIn).path("csrf").asString("")).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"old\": \"%s\", \"password\": \"another long password\"}".formatted(PASSWORD))));

    assertThat(changed.statusCode()).isEqualTo(204);
    assertThat(signIn(name, "another long password").statusCode()).isEqualTo(200);
  }

  @Test
  void another_password_ends_every_session_but_the_one_it_was_changed_in() throws Exception {
    var here = signIn(name, PASSWORD);
    var elsewhere = cookie(signIn(name, PASSWORD));
    SERVER.raw(SERVER.anonymous("/api/session/password").header("Cookie", cookie(here))
        .header("X-CSRF-Token", body(here).path("csrf").asString("")).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"old\": \"%s\", \"password\": \"another long password\"}".formatted(PASSWORD))));
    assertThat(asks(cookie(here))).isEqualTo(200);
    assertThat(asks(elsewhere)).isEqualTo(401);

    account(name, "OPERATOR"); // an administrator gives him another one
    assertThat(asks(cookie(here))).isEqualTo(401);
  }

  private static int asks(String cookie) throws Exception {
    return SERVER.raw(SERVER.anonymous("/api/session").header("Cookie", cookie).GET()).statusCode();
  }

  @Test
  void every_change_of_an_account_is_an_entry_without_the_password() throws Exception {
    var register = SERVER.get("/api/station/register").text();

    assertThat(register).contains("account_set").contains(name).doesNotContain(PASSWORD).doesNotContain("$2a$");
    assertThat(SERVER.get("/api/accounts").text()).contains(name).doesNotContain("$2a$");
  }

  @Test
  void a_short_password_and_an_impossible_name_are_refused_with_a_sentence() throws Exception {
    var weak = SERVER.send(SERVER.request("/api/accounts/weak").header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"role\": \"OPERATOR\", \"password\": \"short\"}")));
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.text()).contains("at least 15 characters").doesNotContain("\"short\"");
    assertThat(account("Not%20A%20Name", "OPERATOR").status()).isEqualTo(422);
    assertThat(account("a-panel", "PANEL").status()).isEqualTo(422);
  }

  @Test
  void the_last_administrator_stays() throws Exception {
    account("only-admin", "ADMINISTRATOR");

    assertThat(SERVER.send(SERVER.request("/api/accounts/only-admin").DELETE()).status()).isEqualTo(409);
    assertThat(account("only-admin", "OPERATOR").status()).isEqualTo(422);
  }

  @Test
  void a_password_that_holds_markup_is_text_and_nothing_else() throws Exception {
    var refused = signIn("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
        assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(refused.body()).doesNotContain("<script>");
  }
}
