package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What is done over the web API in a call somebody speaks on. */
@Tag("real-redis")
class LineDoorTest {
  private static final String SITES = """
      sites:
        - {id: shop, name: Shop, numbers: ["+33199001200"], codes: {right: "471200", duress: "479900"}}
        - {id: quick, name: Quick, numbers: ["+33199001300"], codes: {right: "471300", duress: "479922"}}
        - {id: calm, name: Calm, numbers: ["+33199001100"], codes: {right: "471100", duress: "479911"}}
      """;
  private static final String TOWN = """
      people:
        - {name: shop, number: "+33 1 99 00 12 00", answers: 1ms, deeds: [waits 500s]}
        - {name: quick, number: "+33 1 99 00 13 00", answers: 1ms, deeds: [waits 500s]}
        - {name: calm, number: "+33 1 99 00 11 00", answers: 1ms, deeds: [waits 500s]}
        - {name: eric, number: "+33 1 99 00 12 02", answers: 1ms, deeds: [waits 500s]}
      """;

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN);

  private static JsonNode ok(RunningServer.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static void refused(RunningServer.Answer answer, String sentence) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.json().path("detail").asString("")).contains(sentence);
  }

  /** The address of a call that durand speaks on. */
  private static String speaking(String site) throws Exception {
    var incident = "/api/incidents/" + SERVER.raise(site, "panic");
    ok(SERVER.as("durand", incident + "/claim", "{}"));
    ok(SERVER.as("durand", incident + "/calls", "{\"person\": \"site\"}"));
    var now = SERVER.until(incident, seen -> seen.path("attempts").path(0).path("with").asString("").equals("durand"));
    return incident + "/calls/" + now.path("attempts").path(0).path("id").asString("");
  }

  private static void ended(String call) throws Exception {
    ok(SERVER.as("durand", call + "/hang-up", ""));
    var incident = call.substring(0, call.indexOf("/calls"));
    SERVER.until(incident, now -> now.path("attempts").path(0).path("facts").has("ENDED"));
    ok(SERVER.as("durand", incident + "/close", "{\"code\": \"false_alarm\", \"reason\": \"Vu.\"}"));
  }

  @Test
  void a_word_is_right_or_wrong_duress_looks_right_with_a_sign_and_none_is_anywhere_afterwards() throws Exception {
    var call = speaking("shop");
    var incident = call.substring(0, call.indexOf("/calls"));
    assertThat(ok(SERVER.as("durand", call + "/word-field", "{\"focused\": true}")).path("muted").asBoolean(false)).isTrue();
    ok(SERVER.as("durand", call + "/word-field", "{\"focused\": true}"));

    var wrong = ok(SERVER.as("durand", call + "/word", "{\"word\": \"333444\"}"));
    assertThat(wrong.toString()).isEqualTo("{\"verdict\":\"WRONG\",\"sign\":false}");
    var right = ok(SERVER.as("durand", call + "/word", "{\"word\": \"471 200\"}"));
    assertThat(right.toString()).isEqualTo("{\"verdict\":\"RIGHT\",\"sign\":false}");
    var duress = ok(SERVER.as("durand", call + "/word", "{\"word\": \"479900\"}"));
    assertThat(duress.toString()).isEqualTo("{\"verdict\":\"RIGHT\",\"sign\":true}");

    var now = SERVER.get(incident).json();
    assertThat(now.path("phase").asString("")).isEqualTo("DURESS");
    assertThat(now.path("attempts").path(0).path("wrongWords").asInt(0)).isEqualTo(1);
    assertThat(SERVER.kinds(incident.substring("/api/incidents/".length())).stream().filter("on_the_line"::equals))
        .as("one entry for one time at the field").hasSize(1);
    for (var path : new String[] {incident, incident + "/register", incident + "/transcript", incident + "/card"}) {
      assertThat(SERVER.get(path).text()).as(path).doesNotContain("333444", "471200", "471 200", "479900");
    }
    ended(call);
  }

  @Test
  void a_duress_word_typed_as_the_person_hangs_up_is_not_lost_and_no_other_is_judged_then() throws Exception {
    var call = speaking("quick");
    var incident = call.substring(0, call.indexOf("/calls"));
    ok(SERVER.as("durand", call + "/hang-up", ""));
    SERVER.until(incident, now -> now.path("attempts").path(0).path("facts").has("ENDED"));

    for (var word : new String[] {"333444", "471300"}) {
      refused(SERVER.as("durand", call + "/word", "{\"word\": \"" + word + "\"}"), "You do not speak on this call.");
    }
    refused(SERVER.as("roux", call + "/word", "{\"word\": \"479922\"}"), "You do not speak on this call.");
    assertThat(ok(SERVER.as("durand", call + "/word", "{\"word\": \"479922\"}")).path("sign").asBoolean(false)).isTrue();

    assertThat(SERVER.get(incident).json().path("phase").asString("")).isEqualTo("DURESS");
  }

  @Test
  void who_does_not_speak_there_gets_no_word_judged_and_mutes_nobody() throws Exception {
    var call = speaking("calm");
    for (var act : new String[] {
      "word {\"word\": \"471100\"}", "word-field {\"focused\": true}", "hold {}", "keys {\"keys\": \"1\"}",
      "transfer {\"operator\": \"chef\"}"
    }) {
      var words = act.split(" ", 2);
      refused(SERVER.as("roux", call + "/" + words[0], words[1]), "You do not speak on this call.");
    }
    refused(SERVER.as("roux", call + "/invite", "{\"number\": \"+33199001202\"}"), "durand has this incident in hand");
    assertThat(SERVER.get(call.substring(0, call.indexOf("/calls"))).json().path("attempts").path(0).path("who").isNull()).isTrue();
    ended(call);
  }

  @Test
  void hold_keys_a_third_and_another_operator_each_do_what_they_say() throws Exception {
    var call = speaking("shop");
    var incident = call.substring(0, call.indexOf("/calls"));
    assertThat(ok(SERVER.as("durand", call + "/hold", "")).path("attempts").path(0).path("held").asBoolean(false)).isTrue();
    refused(SERVER.as("durand", call + "/keys", "{\"keys\": \"12#\"}"), "on hold");
    ok(SERVER.as("durand", call + "/resume", ""));
    ok(SERVER.as("durand", call + "/keys", "{\"keys\": \"90817#\"}"));
    assertThat(SERVER.get(incident + "/register").text()).doesNotContain("90817");
    assertThat(SERVER.get(incident + "/transcript").text()).contains("durand sends 6 keys to Shop.");

    var invited = ok(SERVER.as("durand", call + "/invite", "{\"number\": \"+33199001202\", \"name\": \"Éric\"}"));
    assertThat(invited.path("attempts").path(1).path("beside").path("attempt").asString(""))
        .isEqualTo(call.substring(call.lastIndexOf('/') + 1));
    var three = SERVER.until(incident, now -> now.path("attempts").path(1).path("with").asString("").equals("durand"));
    var third = incident + "/calls/" + three.path("attempts").path(1).path("id").asString("");
    refused(SERVER.as("durand", call + "/transfer", "{\"operator\": \"roux\"}"), "third person");
    ok(SERVER.as("durand", third + "/hang-up", ""));
    SERVER.until(incident, now -> now.path("attempts").path(1).path("facts").has("ENDED"));

    ok(SERVER.as("durand", call + "/transfer", "{\"operator\": \"roux\"}"));
    SERVER.until(incident, now -> now.path("attempts").path(0).path("with").asString("").equals("roux"));
    ended(call);
  }

  @Test
  void only_a_supervisor_listens() throws Exception {
    var call = speaking("calm");
    for (var act : new String[] {"listen", "whisper", "stop-listening"}) {
      assertThat(SERVER.as("roux", call + "/" + act, "{}").status()).isEqualTo(403);
      ok(SERVER.as("chef", call + "/" + act, "{}"));
    }
    assertThat(SERVER.get(call.substring(0, call.indexOf("/calls")) + "/transcript").text())
        .contains("chef listens to the call to Calm.", "unheard by others", "chef listens no more");
    ended(call);
  }

  @Test
  void what_is_no_key_no_word_or_nobody_is_refused_and_not_repeated() throws Exception {
    var call = speaking("shop");
    for (var act : new String[] {
      "keys {\"keys\": \"12A\"}", "keys {\"keys\": \"1\\r\\nAction: Logoff\"}", "keys {\"keys\": \"\"}", "keys {}",
      "keys {\"keys\": \"123456789012345678901\"}", "word {}", "word {\"word\": \" \"}", "word {\"word\": \"" + "7".repeat(65) + "\"}",
      "word {\"word\": [\"5551234\"]}", "transfer {}", "invite {\"number\": \"12;34\"}", "transfer {\"operator\": \"../x\"}",
      "invite {\"person\": \"nobody\"}"
    }) {
      var words = act.split(" ", 2);
      var answer = SERVER.as("durand", call + "/" + words[0], words[1]);
      assertThat(answer.status()).as(act).isEqualTo(400);
      assertThat(answer.text()).as(act).doesNotContain("Logoff", "5551234", "7777");
    }
    ended(call);
  }
}
