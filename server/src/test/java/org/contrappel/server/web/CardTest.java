package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator reads beside an incident. */
@Tag("real-redis")
class CardTest {
  private static final String SITES = """
      sites:
        - id: shop
          name: Shop
          numbers: ["+33199001200"]
          codes: {right: "471200", duress: "479900"}
          plan: intrusion
          contacts:
            - {id: paul, name: Paul, authority: full, numbers: ["+33199001201"], codes: {right: "511100"}}
            - {id: eric, name: Éric, role: agent, numbers: ["+33199001202"], available: {on: [2001-01-01]}}
        - {id: kiosk, name: Kiosk, numbers: ["+33199001203"]}
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

  @Test
  void the_card_shows_people_the_plan_with_its_step_and_the_instructions_in_force_and_no_code() throws Exception {
    SERVER.post("/api/sites/shop/instructions",
        "{\"kind\": \"note\", \"assurance\": \"written\", \"words\": \"Travaux.\", \"read_back\": true, \"until\": \""
            + java.time.Instant.now().plusSeconds(3600) + "\"}");
    var incident = SERVER.raise("shop", "intrusion");

    var answer = SERVER.as("durand", "/api/incidents/" + incident + "/card", null);

    var card = answer.json();
    assertThat(card.path("name").asString("")).isEqualTo("Shop");
    assertThat(card.path("contacts").path(0).path("availableNow").asBoolean(false)).isTrue();
    assertThat(card.path("contacts").path(0).path("authority").asString("")).isEqualTo("FULL");
    assertThat(card.path("contacts").path(1).path("availableNow").asBoolean(true)).isFalse();
    var steps = card.path("plan").path("steps");
    assertThat(steps.findValuesAsString("kind")).contains("call", "operator");
    assertThat(steps.findValuesAsString("name")).contains(card.path("plan").path("at").asString("?"));
    assertThat(card.path("instructions").path(0).path("words").asString("")).isEqualTo("Travaux.");
    assertThat(answer.text()).doesNotContain("471200", "479900", "511100", "\"seal\"");
  }

  @Test
  void the_card_is_the_one_frozen_when_the_incident_opened() throws Exception {
    var incident = SERVER.raise("kiosk", "panic");
    assertThat(SERVER.put("/api/sites/kiosk", "{id: kiosk, name: Other, numbers: [\"+33199001203\"]}").status()).isEqualTo(200);

    assertThat(SERVER.get("/api/incidents/" + incident + "/card").json().path("name").asString("")).isEqualTo("Kiosk");
  }

  @Test
  void an_alarm_of_a_site_nobody_knows_has_a_card_without_people_and_plan() throws Exception {
    var card = SERVER.get("/api/incidents/" + SERVER.raise("nowhere", "fire") + "/card").json();
    assertThat(card.path("site").asString("")).isEqualTo("nowhere");
    assertThat(card.path("contacts")).isEmpty();
    assertThat(card.path("plan").isNull()).isTrue();
    assertThat(SERVER.get("/api/incidents/07-none/card").status()).isEqualTo(404);
  }
}
