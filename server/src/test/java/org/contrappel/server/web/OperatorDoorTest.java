package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What operators do over the web API, each act with its author and its refusals. */
@Tag("real-redis")
class OperatorDoorTest {
  private static final String SITES = """
      sites:
        - id: shop
          name: Shop
          place: {address: "3 rue du Port, 29200 Brest", access: Grille bleue, dangers: Deux bouteilles de gaz}
          numbers: ["+33199001200"]
          codes: {right: "471200", duress: "479900"}
          contacts:
            - {id: paul, name: Paul, numbers: ["+33199001201"], codes: {right: "511100"}}
            - {id: eric, name: Éric, role: agent, numbers: ["+33199001202"], codes: {right: "522200"}}
      """;
  private static final String TOWN = """
      people:
        - {name: shop, number: "+33 1 99 00 12 00", is: never answering}
        - {name: paul, number: "+33 1 99 00 12 01", is: busy}
        - name: eric
          number: "+33 1 99 00 12 02"
          answers: 1ms
          deeds: [waits for silence, presses "522200#", waits for silence, presses 1]
      """;

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN);

  private static String claimed(String alarmClass) throws Exception {
    var incident = SERVER.raise("shop", alarmClass);
    assertThat(SERVER.as("durand", "/api/incidents/" + incident + "/claim", "{}").status()).isEqualTo(200);
    return "/api/incidents/" + incident;
  }

  private static JsonNode ok(RunningServer.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static void closed(String incident) throws Exception {
    SERVER.as("durand", incident + "/claim", "{\"confirmed\": true}");
    SERVER.as("durand", incident + "/acknowledge", "");
    ok(SERVER.as("durand", incident + "/close", "{\"code\": \"false_alarm\", \"reason\": \"Vu avec le client.\"}"));
  }

  private static void refused(RunningServer.Answer answer, String sentence) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.type()).contains("problem+json");
    assertThat(answer.json().path("detail").asString("")).contains(sentence);
  }

  @Test
  void one_has_it_in_hand_a_second_must_confirm_and_a_supervisor_gives_his_reason() throws Exception {
    var incident = claimed("panic");
    refused(SERVER.as("roux", incident + "/claim", "{}"), "durand has this incident in hand");
    assertThat(SERVER.as("roux", incident + "/claim", "{\"reason\": \"Relève\"}").status()).isEqualTo(403);
    assertThat(ok(SERVER.as("roux", incident + "/claim", "{\"confirmed\": true}")).path("hands").asString(""))
        .isEqualTo("roux");
    refused(SERVER.as("durand", incident + "/give-back", ""), "roux has this incident in hand");
    assertThat(ok(SERVER.as("chef", incident + "/claim", "{\"reason\": \"Relève\"}")).path("hands").asString(""))
        .isEqualTo("chef");
    closed(incident);
  }

  @Test
  void a_signal_that_joins_must_be_seen_before_the_incident_is_closed() throws Exception {
    var incident = claimed("panic");
    SERVER.raise("shop", "intrusion");
    refused(SERVER.as("durand", incident + "/close", "{\"reason\": \"Vu.\"}"), "Acknowledge");
    ok(SERVER.as("durand", incident + "/acknowledge", ""));
    var now = ok(SERVER.as("durand", incident + "/close", "{\"code\": \"test\", \"reason\": \"Vu.\", \"measures\": \"Zone isolée.\"}"));
    assertThat(now.path("phase").asString("")).isEqualTo("CLOSED");
    assertThat(now.path("closing").path("code").asString("")).isEqualTo("test");
  }

  @Test
  void it_is_put_aside_with_a_reason_and_no_longer_than_allowed() throws Exception {
    var incident = claimed("panic");
    refused(SERVER.as("durand", incident + "/hold", "{\"reason\": \"Le client rappelle\", \"minutes\": 300}"), "minutes");
    var held = ok(SERVER.as("durand", incident + "/hold", "{\"reason\": \"Le client rappelle\", \"minutes\": 10, \"priority\": 1}"));
    assertThat(held.path("hold").path("reason").asString("")).isEqualTo("Le client rappelle");
    closed(incident);
  }

  @Test
  void the_police_are_not_called_on_an_intrusion_without_proof_and_with_it_the_dossier_prints() throws Exception {
    var incident = claimed("intrusion");
    refused(SERVER.as("durand", incident + "/services", "{\"service\": \"POLICE\", \"sentence\": \"Effraction\"}"), "indice");
    ok(SERVER.as("durand", incident + "/clues", "{\"kind\": \"WITNESS\", \"words\": \"Un voisin voit deux hommes.\"}"));
    var supervisor = "{\"service\": \"POLICE\", \"sentence\": \"Effraction en cours\", \"supervisorReason\": \"Voisin en ligne.\"}";
    refused(SERVER.as("durand", incident + "/services", supervisor), "");
    ok(SERVER.as("chef", incident + "/claim", "{\"confirmed\": true}"));
    var called = ok(SERVER.as("chef", incident + "/services", supervisor));
    assertThat(called.path("phase").asString("")).isEqualTo("EMERGENCY");
    ok(SERVER.as("chef", incident + "/services/police/answer", "{\"reference\": \"2026-17\", \"spokeWith\": \"Major Petit\"}"));
    assertThat(SERVER.as("chef", incident + "/briefing?service=police", null).text())
        .contains("Shop", "Un voisin voit deux hommes.")
        .contains("3 rue du Port, 29200 Brest", "Grille bleue", "Deux bouteilles de gaz", "Personnes sur place : non connu");
    assertThat(SERVER.as("chef", incident + "/dossier?service=police", null).text())
        .contains("3 rue du Port, 29200 Brest", "Voisin en ligne.", "2026-17", "Major Petit", "intactes");
    closed(incident);
  }

  @Test
  void a_clue_has_its_file_whose_hash_is_in_the_register() throws Exception {
    var incident = claimed("panic");
    var kept = ok(SERVER.as("durand", incident + "/attachments/camera-3.jpg", "these bytes"));
    ok(SERVER.as("durand", incident + "/clues",
        "{\"kind\": \"IMAGE\", \"words\": \"Deux hommes devant la vitrine.\", \"attachment\": " + kept + "}"));
    var clue = SERVER.get(incident).json().path("clues").path(0);
    assertThat(clue.path("attachment").path("sha256").asString("")).isEqualTo(kept.path("sha256").asString("?"));
    assertThat(SERVER.get(incident + "/clues/" + clue.path("id").asString("") + "/attachment").text()).isEqualTo("these bytes");
    assertThat(SERVER.get(incident + "/register").text()).contains(kept.path("sha256").asString("?"));
    closed(incident);
  }

  @Test
  void a_file_with_a_path_for_a_name_and_one_that_never_came_are_refused() throws Exception {
    var incident = claimed("panic");
    assertThat(SERVER.as("durand", incident + "/attachments/..%2Fx", "x").status()).isBetween(400, 404);
    assertThat(SERVER.as("durand", incident + "/attachments/a%20b", "x").status()).isEqualTo(400);
    var never = "{\"kind\": \"IMAGE\", \"words\": \"x\", \"attachment\": {\"file\": \"a.jpg\", \"sha256\": \"" + "0".repeat(64) + "\"}}";
    assertThat(SERVER.as("durand", incident + "/clues", never).status()).isEqualTo(400);
    closed(incident);
  }

  @Test
  void an_agent_is_sent_accepts_by_telephone_and_his_points_are_entered() throws Exception {
    var incident = claimed("panic");
    ok(SERVER.as("durand", incident + "/send", "{\"person\": \"eric\"}"));
    var sent = SERVER.until(incident, now -> now.path("mission").path("person").asString("").equals("eric"));
    assertThat(sent.path("mission").path("reached").asString("")).isEqualTo("ACCEPTED");
    refused(SERVER.as("durand", incident + "/close", "{\"reason\": \"Fini\"}"), "mission");
    ok(SERVER.as("durand", incident + "/mission", "{\"point\": \"ARRIVED\", \"words\": \"Sur place.\"}"));
    var over = ok(SERVER.as("durand", incident + "/mission", "{\"point\": \"ALL_CLEAR\"}"));
    assertThat(over.path("mission").isNull()).isTrue();
    closed(incident);
  }

  @Test
  void a_manual_call_is_an_attempt_like_any_other_and_nobody_is_rung_twice() throws Exception {
    var incident = claimed("panic");
    ok(SERVER.as("durand", incident + "/calls", "{\"person\": \"site\"}"));
    refused(SERVER.as("durand", incident + "/calls", "{\"person\": \"site\"}"), "being rung");
    var attempts = SERVER.get(incident).json().path("attempts");
    assertThat(attempts.path(0).path("by").asString("")).isEqualTo("durand");
    ok(SERVER.as("durand", incident + "/calls/" + attempts.path(0).path("id").asString("") + "/hang-up", ""));
    SERVER.until(incident, now -> now.path("attempts").path(0).path("result").asString("").equals("NO_ANSWER"));
    closed(incident);
  }

  @Test
  void bad_input_is_refused_with_a_sentence_and_nothing_happens() throws Exception {
    var incident = claimed("panic");
    for (var body : new String[] {"{}", "{\"person\": \"nobody\"}", "{\"number\": \"12;34\"}"}) {
      var answer = SERVER.as("durand", incident + "/calls", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().path("detail").asString("")).as(body).isNotBlank();
    }
    assertThat(SERVER.as("durand", incident + "/notes", "{\"words\": \"\"}").status()).isEqualTo(400);
    assertThat(SERVER.as("durand", incident + "/clues", "{\"words\": \"x\"}").status()).isEqualTo(400);
    assertThat(SERVER.as("durand", incident + "/briefing?service=army", null).status()).isEqualTo(400);
    assertThat(SERVER.get(incident).json().path("attempts")).isEmpty();
    closed(incident);
  }
}
