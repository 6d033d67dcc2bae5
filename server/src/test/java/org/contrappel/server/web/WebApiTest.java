package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.script.Expect;
import org.contrappel.server.Ids;
import org.contrappel.server.calls.BrokenInputs;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Input;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.telephony.Talk;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
class WebApiTest {
  private static final String SITES = """
      sites:
        - {id: calm, name: Calm, numbers: ["+33199001100"], codes: {right: "471100"}}
        - {id: shop, name: Shop, numbers: ["+33199001200"], codes: {right: "471200", duress: "479900"}}
        - {id: nobody-answers, name: Quiet, numbers: ["+33199001300"]}
      """;
  private static final String TOWN = """
      people:
        - {name: calm, number: "+33 1 99 00 11 00", answers: 1ms, deeds: [presses "471100#"]}
        - {name: shop, number: "+33 1 99 00 12 00", answers: 1ms, deeds: [presses "479900#"]}
        - {name: quiet, number: "+33 1 99 00 13 00", is: never answering}
      """;

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN);

  @Test
  void the_right_code_closes_the_incident_and_every_step_is_written() throws Exception {
    var incident = SERVER.raise("calm", "intrusion");

    var closed = SERVER.until("/api/incidents/" + incident, now -> now.path("phase").asString("").equals("CLOSED"));
    assertThat(closed.path("closing").path("kind").asString("")).isEqualTo("FALSE_ALARM");
    assertThat(SERVER.kinds(incident)).containsSubsequence("alarm_arrived", "call_answered", "identified", "call_ended");
    var proof = SERVER.get("/api/incidents/" + incident + "/register/verification").json();
    assertThat(proof.path("intact").asBoolean(false)).isTrue();
  }

  @Test
  void the_duress_code_goes_silently_to_the_top_and_the_site_is_not_rung_again() throws Exception {
    var incident = SERVER.raise("shop", "intrusion");

    var now = SERVER.until("/api/incidents/" + incident, seen -> seen.path("phase").asString("").equals("DURESS")
        && seen.path("attempts").path(0).path("result").asString("").equals("IDENTIFIED"));
    assertThat(now.path("priority").asInt(-1)).isZero();
    assertThat(now.path("attempts")).hasSize(1);
    assertThat(SERVER.get("/api/incidents").json().path(0).path("id").asString("")).isEqualTo(incident);
  }

  @Test
  void no_answer_of_the_api_and_nothing_in_the_register_holds_a_code() throws Exception {
    var incident = SERVER.raise("calm", "tamper");
    SERVER.until("/api/incidents/" + incident, now -> now.path("phase").asString("").equals("CLOSED"));

    for (var path : new String[] {
      "/api/incidents/" + incident, "/api/incidents/" + incident + "/register", "/api/sites/calm",
      "/api/sites/calm/register", "/api/incidents/" + incident + "/transcript"
    }) {
      assertThat(SERVER.get(path).text()).as(path).isNotBlank().doesNotContain("471100");
    }
  }

  @Test
  void an_alarm_from_an_unknown_site_becomes_an_incident_for_an_operator() throws Exception {
    var incident = SERVER.raise("nobody-knows-it", "intrusion");

    var now = SERVER.get("/api/incidents/" + incident).json();
    assertThat(now.path("phase").asString("")).isEqualTo("WITH_OPERATOR");
    assertThat(now.path("asked").path("reason").asString("")).isEqualTo("UNKNOWN_SITE");
  }

  @Test
  void the_same_idempotency_key_gives_the_same_alarm_once() throws Exception {
    var key = UUID.randomUUID().toString();
    var body = "{\"site\": \"unknown-%s\", \"class\": \"fire\"}".formatted(key);
    var first = SERVER.post("/api/alarms", body, "Idempotency-Key", key);
    var second = SERVER.post("/api/alarms", body, "Idempotency-Key", key);

    assertThat(first.status()).isEqualTo(202);
    assertThat(second.json().path("id").asString("")).isEqualTo(first.json().path("id").asString("?"));
    var incident = SERVER.get(first.json().path("address").asString("") + "?wait=10s").json().path("incident").asString("");
    assertThat(SERVER.get("/api/incidents/" + incident).json().path("alarms")).hasSize(1);
  }

  @Test
  void the_same_idempotency_key_with_another_alarm_is_a_conflict() throws Exception {
    var key = UUID.randomUUID().toString();
    SERVER.post("/api/alarms", "{\"site\": \"x\", \"class\": \"test\"}", "Idempotency-Key", key);

    var other = SERVER.post("/api/alarms", "{\"site\": \"x\", \"class\": \"fire\"}", "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().path("detail").asString("")).contains("Draw a new key");
  }

  @Test
  void a_panel_whose_clock_is_years_off_is_handled_and_the_difference_is_written() throws Exception {
    var alarm = SERVER.post(
        "/api/alarms", "{\"site\": \"far-away\", \"class\": \"fire\", \"at\": \"1999-01-01T00:00:00Z\"}");
    var incident = SERVER.get(alarm.json().path("address").asString("") + "?wait=10s").json().path("incident").asString("");

    assertThat(SERVER.get("/api/incidents/" + incident + "/register").text()).contains("panel_clock_off");
  }

  @Test
  void an_alarm_that_is_no_json_is_refused_with_a_sentence() throws Exception {
    refused(SERVER.post("/api/alarms", "{\"site\": "), 400, "not JSON");
  }

  @Test
  void an_unknown_field_is_named() throws Exception {
    refused(SERVER.post("/api/alarms", "{\"site\": \"calm\", \"class\": \"fire\", \"colour\": 1}"), 400, "colour");
  }

  @Test
  void an_unknown_class_is_refused_with_those_there_are() throws Exception {
    refused(SERVER.post("/api/alarms", "{\"site\": \"calm\", \"class\": \"burglary\"}"), 400, "intrusion");
  }

  @Test
  void an_empty_body_is_refused() throws Exception {
    refused(SERVER.post("/api/alarms", ""), 400, "JSON");
  }

  @Test
  void a_body_over_the_limit_is_refused() throws Exception {
    var body = "{\"site\": \"calm\", \"class\": \"fire\", \"text\": \"" + "x".repeat(70_000) + "\"}";
    refused(SERVER.post("/api/alarms", body), 413, "64 KiB");
  }

  @Test
  void a_request_without_a_key_is_refused() throws Exception {
    refused(SERVER.send(SERVER.anonymous("/api/incidents").GET()), 401, "Authorization: Bearer");
  }

  @Test
  void a_wrong_key_is_refused_and_not_repeated() throws Exception {
    var answer = SERVER.send(SERVER.anonymous("/api/incidents").header("X-API-Key", "wrong-one").GET());
    refused(answer, 401, "key");
    assertThat(answer.text()).doesNotContain("wrong-one");
  }

  @Test
  void syntax_of_other_languages_in_an_alarm_is_only_text() throws Exception {
    var alarm = SERVER.post("/api/alarms",
        "{\"site\": \"${CHANNEL}\", \"class\": \"fire\", \"text\": \"x\\r\\nAction: Originate\\r\\n,<script>\"}");
    refused(alarm, 400, "site is the id");
    var text = SERVER.post("/api/alarms",
        "{\"site\": \"quotes\", \"class\": \"fire\", \"text\": \"x\\r\\nAction: Originate ${EXTEN},<script>\"}");
    assertThat(text.status()).isEqualTo(202);
  }

  @Test
  void a_broken_site_is_refused_and_the_one_in_force_stays() throws Exception {
    refused(SERVER.put("/api/sites/calm", "{id: calm, name: Calm, numbers: [\"1,Hangup()\"]}"), 422, "1 to 15 digits");
    SERVER.until("/api/sites/calm", site -> site.path("numbers").path(0).asString("").equals("+33199001100"));
  }

  @Test
  void a_site_taken_over_by_the_api_is_in_force_when_it_answers() throws Exception {
    var answer = SERVER.put("/api/sites/new-one", "{\"id\": \"new-one\", \"name\": \"New\", \"codes\": {\"right\": \"8080\"}}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).doesNotContain("8080");
    assertThat(SERVER.get("/api/sites/new-one").json().path("codes").asInt(0)).isEqualTo(1);
  }

  @Test
  void a_broken_script_in_the_folder_is_refused_with_its_line_and_what_runs_goes_on() throws Exception {
    var file = SERVER.folder().resolve("scripts/mine.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "script: mine\nstart: nowhere\nsteps:\n  a:\n    say: {fr: Oui., en: Yes.}\n    end: HEARD\n");
    try {
      refused(SERVER.post("/api/station/reload", ""), 422, "mine.yaml:2");
      assertThat(SERVER.raise("calm", "intrusion")).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void the_plans_and_scripts_in_force_stand_in_the_stations_own_stream() throws Exception {
    var register = SERVER.until("/api/station/register", now -> now.isArray() && !now.isEmpty());
    assertThat(register.path(0).path("kind").asString("")).isEqualTo("plans_and_scripts_activated");
    assertThat(register.path(0).path("body").path("scripts").has("verify-site-offer-test")).isTrue();
  }

  @Test
  void a_leg_that_surfaces_late_hears_one_sentence() throws Exception {
    var incident = SERVER.raise("calm", "intrusion");
    SERVER.until("/api/incidents/" + incident, now -> now.path("phase").asString("").equals("CLOSED"));

    var turn = SERVER.part(Talk.class).answered(incident + "-1");
    assertThat(turn.say()).hasSize(1);
    assertThat(turn.expect()).isEqualTo(new Expect.HangUp());
    assertThat(turn.say().getFirst().text()).contains("n'a plus d'objet");
  }

  @Test
  void an_alarm_our_own_defect_could_not_open_goes_to_an_operator() throws Exception {
    var id = Lanes.ofSite("shop").id("a-broken-one");
    var alarm = new Alarm(id, "stumbled-over", AlarmClass.INTRUSION, "1", "", Instant.EPOCH, null);

    SERVER.part(BrokenInputs.class).tell(new Input.Item("1-1", Names.ALARM, new Json().write(alarm)));
    SERVER.until("/api/incidents/" + Ids.incidentOf(id), now -> now.path("phase").asString("").equals("WITH_OPERATOR"));
  }

  @Test
  void an_event_our_own_defect_could_not_decide_asks_an_operator_loudly() throws Exception {
    var incident = SERVER.raise("nobody-answers", "intrusion");

    SERVER.part(BrokenInputs.class).tell(new Input.Due("t", incident + " watchdog", Instant.EPOCH));
    var now = SERVER.until("/api/incidents/" + incident, seen -> seen.path("phase").asString("").equals("WITH_OPERATOR"));
    assertThat(now.path("asked").path("reason").asString("")).isEqualTo("OUR_FAULT");
  }

  @Test
  void an_incident_nobody_has_heard_of_is_not_found() throws Exception {
    refused(SERVER.get("/api/incidents/07-inone"), 404, "no incident");
  }

  @Test
  void the_api_describes_itself() throws Exception {
    var paths = SERVER.get("/v3/api-docs").json().path("paths");
    assertThat(paths.has("/api/alarms")).isTrue();
    assertThat(paths.has("/api/board")).isTrue();
  }

  private static void refused(RunningServer.Answer answer, int status, String sentence) throws IOException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).contains("application/problem+json");
    assertThat(answer.json().path("detail").asString("")).contains(sentence);
  }
}
