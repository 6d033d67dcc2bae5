package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.presence.Asked;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Taking the shift, working it, leaving it, over HTTP. */
@Tag("real-redis")
class ShiftTest {
  private static final String SITES = """
      sites:
        - {id: shop, name: La boutique, numbers: ["+33199001300"]}
        - {id: mill, name: Le moulin, numbers: ["+33199001301"]}
      """;
  private static final String TOWN = """
      people:
        - {name: shop, number: "+33 1 99 00 13 00", is: never answering}
        - {name: mill, number: "+33 1 99 00 13 01", is: never answering}
      """;

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN);

  private static JsonNode as(String name, String path, String body) throws Exception {
    var answer = SERVER.as(name, path, body);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    return answer.json();
  }

  private static JsonNode last(String kind) throws Exception {
    JsonNode found = null;
    for (var entry : SERVER.get("/api/station/register").json()) {
      found = entry.path("kind").asString("").equals(kind) ? entry.path("body") : found;
    }
    assertThat(found).as(kind).isNotNull();
    return found;
  }

  private static String text(JsonNode all) {
    return all.toString();
  }

  @Test
  void the_sheet_shows_what_is_open_what_holds_and_what_was_noted_and_taking_the_shift_signs_it() throws Exception {
    var incident = SERVER.raise("shop", "intrusion");
    as("roux", "/api/sites/mill/instructions", """
        {"kind": "on_test", "assurance": "operator", "read_back": true, "until": "%s"}
        """.formatted(Instant.now().plusSeconds(3600)));
    as("roux", "/api/shift/notes", "{\"words\": \"The lift engineer comes at six.\"}");

    var sheet = as("durand", "/api/shift/handover", null);
    assertThat(text(sheet.path("incidents"))).contains(incident, "La boutique");
    assertThat(text(sheet.path("onTest"))).contains("Le moulin", "ON_TEST");
    assertThat(text(sheet.path("notes"))).contains("The lift engineer comes at six.", "roux");

    as("durand", "/api/shift", "{}");
    var taken = last("shift_taken");
    assertThat(taken.path("by").asString("")).isEqualTo("durand");
    assertThat(text(taken.path("incidents"))).contains(incident);
    assertThat(taken.path("onTest").size()).isPositive();
    assertThat(text(as("chef", "/api/shift", null))).contains("durand");
    as("durand", "/api/shift/leave", "{}");
  }

  @Test
  void whoever_leaves_gives_back_what_he_has_in_hand_and_his_note_is_on_the_next_sheet() throws Exception {
    var incident = SERVER.raise("shop", "panic");
    as("roux", "/api/shift", "{}");
    as("roux", "/api/incidents/" + incident + "/claim", "{\"confirmed\": true}");
    as("roux", "/api/shift/leave", "{\"note\": \"The shop's panic button sticks.\"}");

    SERVER.until("/api/incidents/" + incident, now -> now.path("hands").asString("").equals("automatic"));
    var left = last("shift_left");
    assertThat(text(left.path("givenBack"))).contains(incident);
    assertThat(text(left.path("open"))).contains(incident);
    var sheet = as("chef", "/api/shift/handover", null);
    assertThat(text(sheet.path("notes"))).contains("The shop's panic button sticks.");
    assertThat(sheet.path("left").path("by").asString("")).isEqualTo("roux");
    assertThat(text(as("chef", "/api/shift", null))).doesNotContain("\"roux\"");
  }

  @Test
  void taking_the_shift_twice_makes_one_entry() throws Exception {
    as("chef", "/api/shift", "{}");
    var since = as("chef", "/api/shift", "{}").path("since").asString("");

    assertThat(last("shift_taken").path("by").asString("")).isEqualTo("chef");
    assertThat(as("chef", "/api/shift", "{}").path("since").asString("")).isEqualTo(since);
    as("chef", "/api/shift/leave", "{}");
  }

  @Test
  void who_is_not_on_cannot_leave() throws Exception {
    assertThat(SERVER.as("chef", "/api/shift/leave", "{}").status()).isEqualTo(409);
  }

  @Test
  void what_is_wrong_with_the_station_is_on_the_sheet_that_is_signed() throws Exception {
    var json = SERVER.part(Json.class);
    var fault = json.write(Map.of("what", "trunk", "since", Instant.parse("2026-11-22T20:00:00Z"), "sentence", "It is dead."));
    SERVER.part(Inbox.class).put(Lane.STATION, Names.STATION_ENTRY, json.write(new StationEntry(
        "fault_began", Map.of("what", "trunk"), Map.of(Names.fault("trunk"), fault))), "fault");
    SERVER.until("/api/shift/handover", sheet -> sheet.path("faults").toString().contains("It is dead."));

    as("roux", "/api/shift", "{}");
    assertThat(text(last("shift_taken").path("faults"))).contains("trunk");
    as("roux", "/api/shift/leave", "{}");
  }

  @Test
  @Timeout(60)
  void whoever_is_asked_for_a_sign_of_life_is_shown_so_on_every_desk_and_answers_with_a_key() throws Exception {
    as("durand", "/api/shift", "{}");
    var until = Instant.parse("2030-01-01T00:00:00Z");
    var asked = new Asked("durand", until, until, until, null);
    var json = SERVER.part(Json.class);
    try (var board = SERVER.lines("/api/board")) {
      SERVER.part(Inbox.class).put(Lane.STATION, Names.STATION_ENTRY, json.write(new StationEntry(
          "presence_asked", Map.of("operator", "durand", "until", until), Map.of(Names.presence("durand"), json.write(asked)))),
          "asked");
      assertThat(board.next("event:presence")).contains("presence_asked", "durand", "2030-01-01");
    }
    assertThat(onShift("durand").path("answerBy").asString("")).isEqualTo("2030-01-01T00:00:00Z");

    as("durand", "/api/shift/alive", "{}");

    SERVER.until("/api/station/register", all -> all.toString().contains("presence_answered"));
    assertThat(onShift("durand").path("answerBy").isNull()).isTrue();
    as("durand", "/api/shift/leave", "{}");
  }

  private static JsonNode onShift(String name) throws Exception {
    for (var on : as("chef", "/api/shift", null)) {
      if (on.path("name").asString("").equals(name)) {
        return on;
      }
    }
    throw new AssertionError(name + " is not on shift");
  }
}
