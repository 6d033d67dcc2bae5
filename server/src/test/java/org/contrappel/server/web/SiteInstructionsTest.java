package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

@Tag("real-redis")
class SiteInstructionsTest {
  private static final String SITES = """
      sites:
        - id: calm
          name: Calm
          numbers: ["+33199001100"]
          codes: {right: "471100", duress: "471199"}
          contacts: [{id: paul, name: Paul, numbers: ["+33639980001"]}]
        - {id: shop, name: Shop, numbers: ["+33199001200"], codes: {right: "471200", duress: "479900"}}
        - {id: depot, name: Depot, supervision: {test_every: 24h}}
        - {id: works, name: Works}
      """;
  private static final String TOWN = """
      people:
        - {name: calm, number: "+33 1 99 00 11 00", answers: 1ms, deeds: [presses "471100#"]}
        - {name: shop, number: "+33 1 99 00 12 00", answers: 1ms, deeds: [presses "479900#"]}
        - {name: paul, number: "+33 6 39 98 00 01", is: never answering}
      """;

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN);

  @Test
  void an_instruction_taken_by_voice_from_one_who_proved_himself_is_in_force_when_it_answers() throws Exception {
    var call = provenCall("calm");
    var given = give("calm", voice(call, "\"words\": \"Maintenance de la centrale\""));

    assertThat(given.status()).as(given.text()).isEqualTo(201);
    assertThat(given.json().path("author").asString("")).isEqualTo("administrator");
    assertThat(given.json().path("takenFrom").asString("")).isEqualTo("site");
    assertThat(given.json().path("attempt").asString("")).isEqualTo(call);
    assertThat(SERVER.get("/api/sites/calm").json().path("instructions").path(0).path("words").asString(""))
        .isEqualTo("Maintenance de la centrale");

    var id = given.json().path("id").asString("");
    var withdrawn = SERVER.send(SERVER.request("/api/sites/calm/instructions/" + id).DELETE());
    assertThat(withdrawn.status()).isEqualTo(204);
    assertThat(SERVER.get("/api/sites/calm/instructions").json().path("inForce")).isEmpty();
    assertThat(kinds("calm")).containsSubsequence("instruction_given", "instruction_began", "instruction_withdrawn");
  }

  @Test
  void a_call_on_which_the_duress_code_was_keyed_proves_nobody_and_nothing_is_stored() throws Exception {
    var incident = SERVER.raise("shop", "intrusion");
    SERVER.until("/api/incidents/" + incident, now -> now.path("phase").asString("").equals("DURESS"));

    refused(give("shop", voice(incident + "-1", "")), "nobody of this site proved");
    assertThat(SERVER.get("/api/sites/shop/instructions").json().path("inForce")).isEmpty();
    assertThat(kinds("shop")).doesNotContain("instruction_given");
  }

  @Test
  void an_instruction_that_was_not_read_back_is_refused_and_nothing_is_stored() throws Exception {
    refused(give("works", "{\"kind\": \"note\", \"words\": \"x\", \"assurance\": \"operator\", \"until\": \"%s\"}"
        .formatted(SERVER.now().plusSeconds(600))), "Read the instruction back");
    assertThat(kinds("works")).doesNotContain("instruction_given");
  }

  @Test
  void a_signal_of_a_site_on_test_is_logged_and_its_alarm_says_by_which_instruction() throws Exception {
    var until = SERVER.now().plus(Duration.ofHours(1));
    var given = give("depot",
        "{\"kind\": \"on_test\", \"assurance\": \"written\", \"read_back\": true, \"until\": \"%s\"}".formatted(until));
    var alarm = SERVER.post("/api/alarms", "{\"site\": \"depot\", \"class\": \"intrusion\"}").json().path("address").asString("");

    var now = SERVER.get(alarm + "?wait=10s").json();
    assertThat(now.path("onTest").asString("")).isEqualTo(given.json().path("id").asString("?"));
    assertThat(now.has("incident")).isFalse();
    assertThat(kinds("depot")).endsWith("signal_on_test");
    assertThat(SERVER.raise("depot", "fire")).isNotBlank();
  }

  @Test
  void a_watched_site_shows_what_its_signals_say() throws Exception {
    SERVER.put("/api/sites/watched", "{id: watched, name: Watched, supervision: {silent_after: 2h}}");
    assertThat(SERVER.get("/api/sites/watched").json().path("state").path("arming").asString("")).isEqualTo("UNKNOWN");

    SERVER.raise("watched", "closing");

    var state = SERVER.get("/api/sites/watched").json().path("state");
    assertThat(state.path("arming").asString("")).isEqualTo("ARMED");
    assertThat(state.path("lastSignalAt").asString("")).isNotBlank();
  }

  @Test
  void an_instruction_for_a_site_nobody_knows_is_not_found() throws Exception {
    var until = SERVER.now().plusSeconds(600);
    assertThat(give("nowhere", "{\"kind\": \"note\", \"words\": \"x\", \"assurance\": \"operator\", \"read_back\": true, \"until\": \"%s\"}"
        .formatted(until)).status()).isEqualTo(404);
    assertThat(SERVER.send(SERVER.request("/api/sites/works/instructions/none").DELETE()).status()).isEqualTo(404);
  }

  private static String provenCall(String site) throws IOException, InterruptedException {
    var incident = SERVER.raise(site, "intrusion");
    SERVER.until("/api/incidents/" + incident, now -> now.path("phase").asString("").equals("CLOSED"));
    return incident + "-1";
  }

  private static String voice(String attempt, String more) {
    return "{\"kind\": \"on_test\", \"assurance\": \"verified_by_voice\", \"attempt\": \"%s\", \"read_back\": true, \"until\": \"%s\"%s}"
        .formatted(attempt, SERVER.now().plus(Duration.ofHours(1)), more.isEmpty() ? "" : ", " + more);
  }

  private static RunningServer.Answer give(String site, String body) throws IOException, InterruptedException {
    return SERVER.post("/api/sites/" + site + "/instructions", body);
  }

  private static void refused(RunningServer.Answer answer, String sentence) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.type()).contains("application/problem+json");
    assertThat(answer.json().path("detail").asString("")).contains(sentence);
  }

  private static List<String> kinds(String site) throws IOException, InterruptedException {
    var kinds = new ArrayList<String>();
    for (JsonNode entry : SERVER.get("/api/sites/" + site + "/register").json()) {
      kinds.add(entry.path("kind").asString(""));
    }
    return kinds;
  }
}
