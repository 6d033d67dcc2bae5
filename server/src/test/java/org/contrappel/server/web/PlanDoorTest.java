package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.planfile.ShippedPlans;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.Station;
import org.contrappel.server.station.StationFiles;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Plans over the web API: read, put in force, refused; and how they and the sites that name them keep each other. */
@Tag("real-redis")
class PlanDoorTest {
  private static final String SITES = """
      sites:
        - {id: shop, name: Shop, numbers: ["+33199001200"]}
      """;
  private static final String TOWN = """
      people:
        - {name: shop, number: "+33 1 99 00 12 00", is: never answering}
      """;

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN);

  private static String plan(String name, String classes, String steps) {
    return "name: " + name + "\nclasses: " + classes + "\nsteps:\n" + steps + "  - {name: end, log: Consigné.}\n";
  }

  private static JsonNode ok(RunningServer.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode refused(RunningServer.Answer answer, int status, String sentence) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).contains("application/problem+json");
    assertThat(answer.json().path("detail").asString("")).contains(sentence);
    return answer.json();
  }

  private static List<JsonNode> activations(String plan) throws Exception {
    var found = new ArrayList<JsonNode>();
    SERVER.get("/api/station/register").json().forEach(entry -> {
      if (entry.path("kind").asString("").equals("plan_activated")
          && entry.path("body").path("plan").asString("").equals(plan)) {
        found.add(entry.path("body"));
      }
    });
    return found;
  }

  @Test
  void the_plans_in_force_are_listed_with_their_classes_and_read_as_they_were_written() throws Exception {
    var listed = ok(SERVER.get("/api/plans"));
    assertThat(listed).extracting(plan -> plan.path("name").asString("")).containsAll(ShippedPlans.names()).isSorted();
    assertThat(listed).filteredOn(plan -> plan.path("name").asString("").equals("fire")).singleElement().satisfies(fire -> {
      assertThat(fire.path("revision").asString("")).hasSize(12);
      assertThat(fire.path("classes").toString()).contains("\"gas\"");
      assertThat(fire.path("shipped").asBoolean(false)).isTrue();
    });
    var fire = SERVER.get("/api/plans/fire");
    assertThat(fire.text()).isEqualTo(ShippedPlans.text("fire"));
    assertThat(fire.type()).startsWith("application/yaml");
    refused(SERVER.get("/api/plans/nobodys"), 404, "no plan");
  }

  @Test
  void a_plan_put_in_force_opens_the_next_incident_is_an_entry_and_is_there_after_a_start() throws Exception {
    var text = plan("noted", "[technical]", "");
    var view = ok(SERVER.put("/api/plans/noted", text));
    var revision = view.path("revision").asString("");
    assertThat(view.path("defaultFor").toString()).isEqualTo("[\"technical\"]");
    var incident = SERVER.raise("shop", "technical");
    var closed = SERVER.until("/api/incidents/" + incident, now -> now.path("phase").asString("").equals("CLOSED"));
    assertThat(closed.path("closing").path("reason").asString("")).isEqualTo("Consigné.");

    SERVER.until("/api/station/register", now -> now.toString().contains(revision));
    assertThat(activations("noted")).singleElement().satisfies(entry -> {
      assertThat(entry.path("revision").asString("")).isEqualTo(revision);
      assertThat(entry.path("by").asString("")).isEqualTo("administrator");
    });
    assertThat(SERVER.folder().resolve("plans/noted.yaml")).hasContent(text);
    try (var files = Files.list(SERVER.folder().resolve("plans"))) {
      assertThat(files.map(file -> file.getFileName().toString())).allMatch(name -> name.endsWith(".yaml"));
    }

    SERVER.startAgain();
    assertThat(SERVER.get("/api/plans/noted").text()).isEqualTo(text);
    ok(SERVER.put("/api/plans/noted", text));
    assertThat(activations("noted")).as("the same text is no second activation").hasSize(1);
  }

  @Test
  void a_later_revision_names_the_one_it_replaces() throws Exception {
    var first = ok(SERVER.put("/api/plans/twice", plan("twice", "[]", ""))).path("revision").asString("");
    var second = ok(SERVER.put("/api/plans/twice", plan("twice", "[]", "  - {name: w, wait: 1s}\n")))
        .path("revision").asString("");
    SERVER.until("/api/station/register", now -> now.toString().contains(second));
    assertThat(activations("twice")).extracting(entry -> entry.path("insteadOf").asString("")).containsExactly("", first);
  }

  @Test
  void a_plan_that_cannot_work_is_refused_with_every_fault_and_changes_nothing() throws Exception {
    ok(SERVER.put("/api/plans/sound", plan("sound", "[]", "")));
    var before = SERVER.get("/api/plans/sound").text();
    var problem = refused(
        SERVER.put("/api/plans/sound", "name: sound\nclasses: [burglary]\nsteps:\n  - {name: x, dance: all}\n"), 422,
        "sound.yaml:2");
    assertThat(problem.path("faults")).hasSizeGreaterThan(1).allSatisfy(fault -> {
      assertThat(fault.path("file").asString("")).isEqualTo("sound.yaml");
      assertThat(fault.path("line").asInt(0)).isPositive();
      assertThat(fault.path("cause").asString("")).isNotBlank();
      assertThat(fault.path("cure").asString("")).isNotBlank();
    });
    refused(SERVER.put("/api/plans/sound", plan("other", "[]", "")), 422, "Write name: sound");
    refused(SERVER.put("/api/plans/sound", plan("sound", "[]", "  - {name: t, call: keyholders, script: opera}\n")), 422,
        "sound.yaml:4: the plan sound speaks the script opera");
    refused(SERVER.put("/api/plans/sound", ""), 400, "application/yaml");
    refused(SERVER.send(SERVER.request("/api/plans/sound").PUT(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff}))), 400,
        "UTF-8");
    assertThat(SERVER.get("/api/plans/sound").text()).isEqualTo(before);
    assertThat(SERVER.folder().resolve("plans/sound.yaml")).hasContent(before);
    assertThat(activations("sound")).hasSizeLessThan(2);
  }

  @Test
  void a_name_is_never_a_path() throws Exception {
    refused(SERVER.put("/api/plans/Night", plan("Night", "[]", "")), 400, "a-z, 0-9 and -");
    refused(SERVER.put("/api/plans/a.b", plan("a.b", "[]", "")), 400, "a-z, 0-9 and -");
    for (var path : List.of("/api/plans/..%2Fsites", "/api/plans/%2e%2e%2fsites", "/api/plans/a%5Cb")) {
      assertThat(SERVER.put(path, plan("sites", "[]", "")).status()).as(path).isBetween(400, 499);
    }
    assertThat(SERVER.folder().resolve("sites.yaml")).hasContent(SITES);
  }

  @Test
  void only_an_administrator_puts_a_plan_in_force_and_an_operator_reads_it() throws Exception {
    var asked = SERVER.anonymous("/api/plans/mine").header("Authorization", "Bearer chef")
        .header("Content-Type", "application/yaml").PUT(BodyPublishers.ofString(plan("mine", "[]", "")));
    refused(SERVER.send(asked), 403, "higher role");
    assertThat(SERVER.as("durand", "/api/plans", null).status()).isEqualTo(200);
    assertThat(SERVER.as("durand", "/api/plans/fire", null).status()).isEqualTo(200);
    refused(SERVER.get("/api/plans/mine"), 404, "no plan");
  }

  @Test
  void a_file_that_was_put_there_and_not_read_is_not_written_over() throws Exception {
    var file = SERVER.folder().resolve("plans/by-hand.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, plan("by-hand", "[]", "  - {name: w, wait: 1s}\n"));
    try {
      refused(SERVER.put("/api/plans/by-hand", plan("by-hand", "[]", "")), 422, "/api/station/reload");
      assertThat(Files.readString(file)).contains("wait: 1s");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void a_zone_has_a_plan_of_its_own_and_the_incident_says_which() throws Exception {
    ok(SERVER.put("/api/plans/vault", plan("vault", "[]", "")));
    ok(SERVER.put("/api/sites/bank", "{id: bank, name: Bank, plans: {zones: {3: vault}}}"));
    assertThat(ok(SERVER.get("/api/sites/bank")).path("plans").path("zones").path("3").asString("")).isEqualTo("vault");
    var alarm = SERVER.post("/api/alarms", "{\"site\": \"bank\", \"class\": \"intrusion\", \"zone\": \"3\"}");
    var incident = SERVER.get(alarm.json().path("address").asString("") + "?wait=10s").json().path("incident").asString("");
    var closed = SERVER.until("/api/incidents/" + incident, now -> now.path("phase").asString("").equals("CLOSED"));
    assertThat(closed.path("closing").path("kind").asString("")).isEqualTo("LOGGED");
    assertThat(SERVER.get("/api/incidents/" + incident + "/register").text()).contains("\"vault\"");
  }

  @Test
  void a_site_that_names_a_plan_nobody_knows_is_refused_and_the_one_in_force_stays() throws Exception {
    ok(SERVER.put("/api/sites/firm", "{id: firm, name: Firm}"));
    var problem = refused(
        SERVER.put("/api/sites/firm", "id: firm\nname: Other\nplans:\n  zones:\n    3: nobodys\n"), 422, "the body:5");
    assertThat(problem.path("faults").path(0).path("line").asInt(0)).isEqualTo(5);
    assertThat(ok(SERVER.get("/api/sites/firm")).path("name").asString("")).isEqualTo("Firm");
  }

  @Test
  void whom_a_plan_calls_the_sites_that_name_it_must_have_whichever_is_loaded_last() throws Exception {
    var calls = plan("direct", "[]", "  - {name: tell, call: contact:director, script: keyholder}\n");
    ok(SERVER.put("/api/plans/direct", plan("direct", "[]", "")));
    ok(SERVER.put("/api/sites/alone", "{id: alone, name: Alone, plans: {classes: {fire: direct}}}"));
    refused(SERVER.put("/api/plans/direct", calls), 422, "direct.yaml:4: the plan direct calls contact:director");
    assertThat(SERVER.get("/api/plans/direct").text()).doesNotContain("director");

    ok(SERVER.put("/api/sites/alone",
        "{id: alone, name: Alone, plans: {classes: {fire: direct}}, contacts: [{id: director, name: Directeur}]}"));
    ok(SERVER.put("/api/plans/direct", calls));
    refused(SERVER.put("/api/sites/alone", "{id: alone, name: Alone, plans: {classes: {fire: direct}}}"), 422,
        "whom the site alone does not have");
    assertThat(ok(SERVER.get("/api/sites/alone")).path("contacts")).hasSize(1);

    var file = SERVER.folder().resolve("plans/direct.yaml");
    Files.writeString(file, calls.replace("director", "boss"));
    try {
      refused(SERVER.post("/api/station/reload", ""), 422, "contact:boss, whom the site alone, which uses it");
      Files.delete(file);
      refused(SERVER.post("/api/station/reload", ""), 422, "which would be in force no longer");
      assertThat(SERVER.get("/api/plans/direct").text()).isEqualTo(calls);
    } finally {
      Files.writeString(file, calls);
    }
  }

  @Test
  void a_broken_plan_in_the_folder_is_refused_with_every_fault_and_what_is_in_force_stays() throws Exception {
    var before = SERVER.get("/api/plans").text();
    var file = SERVER.folder().resolve("plans/broken.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "name: broken\nclasses: [fire]\nsteps:\n  - {name: a, dance: b}\n  - {name: a, wait: long}\n");
    try {
      var problem = refused(SERVER.post("/api/station/reload", ""), 422, "broken.yaml:4");
      assertThat(problem.path("faults")).hasSizeGreaterThan(1);
      assertThat(SERVER.get("/api/plans").text()).isEqualTo(before);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void who_reads_the_folder_again_stands_in_the_stations_stream() throws Exception {
    ok(SERVER.post("/api/station/reload", ""));
    SERVER.until("/api/station/register", now -> now.valueStream().anyMatch(
        entry -> entry.path("kind").asString("").equals("plans_and_scripts_activated")
            && entry.path("body").path("by").asString("").equals("administrator")));
  }

  @Test
  void closings_and_notes_use_the_codes_of_the_stations_lists() throws Exception {
    var codes = ok(SERVER.as("durand", "/api/station/codes", null));
    assertThat(codes.path("closing").path(0).path("fr").asString("")).isEqualTo("Fausse alarme");
    assertThat(codes.path("evidence").path("name").asString("")).isEqualTo("france");

    ok(SERVER.put("/api/sites/codes", "{id: codes, name: Codes}"));
    var incident = "/api/incidents/" + SERVER.raise("codes", "panic");
    ok(SERVER.as("durand", incident + "/claim", "{}"));
    refused(SERVER.as("durand", incident + "/notes", "{\"code\": \"zzz\", \"words\": \"Vu.\"}"), 400, "Use one of rap");
    refused(SERVER.as("durand", incident + "/close", "{\"code\": \"zzz\", \"reason\": \"Vu.\"}"), 400, "false_alarm");
    ok(SERVER.as("durand", incident + "/notes", "{\"code\": \"rap\", \"words\": \"Vu.\"}"));
    ok(SERVER.as("durand", incident + "/close", "{\"code\": \"weather\", \"reason\": \"Vu.\"}"));
  }

  @Test
  void the_stations_own_evidence_table_decides_at_once_what_must_be_in_hand() throws Exception {
    ok(SERVER.put("/api/sites/proof", "{id: proof, name: Proof}"));
    var incident = "/api/incidents/" + SERVER.raise("proof", "intrusion");
    ok(SERVER.as("durand", incident + "/claim", "{}"));
    var police = "{\"service\": \"POLICE\", \"sentence\": \"Effraction.\"}";
    assertThat(SERVER.as("durand", incident + "/services", police).status()).isEqualTo(409);

    var file = SERVER.folder().resolve("evidence.yaml");
    Files.writeString(file, "name: ours\nrows:\n  - classes: [fire, gas, medical, lone_worker]\n"
        + "    services: [fire_brigade, samu]\n    needs: nothing\nelse: {needs: [operator_sentence]}\n");
    try {
      ok(SERVER.post("/api/station/reload", ""));
      assertThat(ok(SERVER.get("/api/station/codes")).path("evidence").path("name").asString("")).isEqualTo("ours");
      ok(SERVER.as("durand", incident + "/services", police));
    } finally {
      Files.delete(file);
      ok(SERVER.post("/api/station/reload", ""));
    }
  }

  @Test
  void without_a_folder_nothing_is_put_in_force() throws IOException {
    var sites = SERVER.part(SiteReader.class);
    var files = new StationFiles(null, sites);
    var door = new PlanDoor(new Station(files, new Rulebook(files.edition()), null, null, null), null);
    assertThatThrownBy(() -> door.put("night", new Bodies.Limited(new byte[] {'a'}), null))
        .isInstanceOf(Refusal.class).hasMessageContaining("CONTRAPPEL_STATION");
  }
}
