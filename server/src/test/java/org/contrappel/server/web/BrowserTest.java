package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is told about what comes from here, and what a page of somebody else could try with it. */
@Tag("real-redis")
class BrowserTest {
  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=\"alert('x')\">";
  private static final String SITES = """
      sites:
        - {id: shop, name: "<b onclick=alert(1)>La boutique</b>", numbers: ["+33199001400"]}
      """;
  private static final String TOWN = """
      people:
        - {name: shop, number: "+33 1 99 00 14 00", is: never answering}
      """;

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN);

  private static String words(String field) {
    return JsonMapper.builder().build().writeValueAsString(Map.of(field, MARKUP));
  }

  private static void done(RunningServer.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/health", "/api/session", "/api/incidents", "/api/station/register", "/no/such/page"})
  void no_page_of_somebody_else_frames_ours_and_no_answer_is_taken_for_another_kind(String path) throws Exception {
    var headers = SERVER.raw(SERVER.request(path).GET()).headers();

    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'", "object-src 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval"));
    assertThat(headers.firstValue("Strict-Transport-Security")).as("only TLS binds to TLS").isEmpty();
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void what_a_session_was_told_is_kept_by_no_cache() throws Exception {
    assertThat(SERVER.raw(SERVER.request("/api/incidents").GET()).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
  }

  @Test
  void a_page_of_somebody_else_may_not_ask_in_our_readers_name() throws Exception {
    var asked = SERVER.raw(SERVER.anonymous("/api/shift").header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "X-CSRF-Token")
        .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody()));

    assertThat(asked.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void markup_typed_into_any_field_comes_back_as_words_and_never_as_a_page() throws Exception {
    var desk = SignedInDesk.at(SERVER, "typist", "OPERATOR");
    done(SERVER.post("/api/alarms", JsonMapper.builder().build().writeValueAsString(
        Map.of("site", "shop", "class", "panic", "zone", "<i>1</i>", "text", MARKUP))));
    var incident = SERVER.until("/api/incidents", all -> !all.isEmpty()).path(0).path("id").asString("");
    var at = "/api/incidents/" + incident;
    done(desk.post(SERVER, "/api/shift", "{}"));
    done(desk.post(SERVER, "/api/shift/notes", words("words")));
    done(desk.post(SERVER, at + "/claim", "{}"));
    done(desk.post(SERVER, at + "/acknowledge", "{}"));
    done(desk.post(SERVER, at + "/notes", words("words")));
    done(desk.post(SERVER, "/api/sites/shop/instructions", JsonMapper.builder().build().writeValueAsString(Map.of(
        "kind", "note", "assurance", "operator", "read_back", true, "words", MARKUP,
        "until", java.time.Instant.now().plusSeconds(3600).toString()))));
    done(desk.post(SERVER, at + "/close", words("reason")));
    done(desk.post(SERVER, "/api/shift/leave", words("note")));

    for (var path : List.of("/api/incidents", at, at + "/register", at + "/transcript", at + "/dossier", "/api/sites/shop",
        "/api/sites/shop/instructions", "/api/sites/shop/register", "/api/shift/handover", "/api/station/register")) {
      var answer = SERVER.raw(SERVER.request(path).GET());
      assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValueSatisfying(type ->
          assertThat(type).matches("(application/(problem\\+)?json|text/plain;charset=UTF-8).*"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
    }
    assertThat(desk.get(SERVER, "/api/shift/handover").json().path("notes").toString()).contains("<script>");
    assertThat(SERVER.get(at + "/transcript").text()).contains(MARKUP);
  }

  @Test
  void a_session_that_ends_in_mid_shift_says_so_and_nothing_in_hand_is_lost() throws Exception {
    var desk = SignedInDesk.at(SERVER, "night", "OPERATOR");
    done(desk.post(SERVER, "/api/shift", "{}"));
    var incident = SERVER.raise("elsewhere", "intrusion");
    done(desk.post(SERVER, "/api/incidents/" + incident + "/claim", "{}"));
    REDIS.forget("fleeting:session:");

    var refused = desk.post(SERVER, "/api/incidents/" + incident + "/notes", words("words"));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.type()).startsWith("application/problem+json");
    assertThat(refused.json().path("detail").asString("")).contains("Sign in at the desk", "twelve");

    var again = SignedInDesk.again(SERVER, "night");
    assertThat(again.get(SERVER, "/api/session").json().path("shift").path("taken").asBoolean(false)).isTrue();
    assertThat(again.get(SERVER, "/api/incidents/" + incident).json().path("hands").asString("")).isEqualTo("night");
    done(again.post(SERVER, "/api/incidents/" + incident + "/notes", words("words")));
    done(again.post(SERVER, "/api/shift/leave", "{}"));
  }

  @Test
  void one_person_may_sit_at_two_desks_and_signing_out_of_one_leaves_the_other() throws Exception {
    var first = SignedInDesk.at(SERVER, "twice", "OPERATOR");
    var second = SignedInDesk.again(SERVER, "twice");
    SERVER.raw(first.asking(SERVER.anonymous("/api/session")).DELETE());

    assertThat(first.get(SERVER, "/api/incidents").status()).isEqualTo(401);
    assertThat(second.get(SERVER, "/api/incidents").status()).isEqualTo(200);
  }
}
