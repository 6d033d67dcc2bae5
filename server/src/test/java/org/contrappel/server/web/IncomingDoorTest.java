package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.switchboard.StationCallReports;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.PhoneNumber;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls that come in, as desks see and take them over HTTP. */
@Tag("real-redis")
class IncomingDoorTest {
  private static final String SITES = """
      sites:
        - id: shop
          name: La boutique
          numbers: ["+33199001300"]
          contacts: [{id: petit, name: Mme Petit, numbers: ["+33639980201"]}]
      """;
  private static final String TOWN = """
      people:
        - {name: shop, number: "+33 1 99 00 13 00", is: never answering}
      """;
  private static final AtomicInteger CALLS = new AtomicInteger();

  @Order(1)
  @RegisterExtension
  static final RealRedis REDIS = RealRedis.kept();

  @Order(2)
  @RegisterExtension
  static final RunningServer SERVER = new RunningServer(REDIS, SITES, TOWN, "--contrappel.incoming.menu=false");

  @Test
  void a_call_is_shown_on_every_desk_with_its_site_and_of_two_who_claim_it_at_once_one_has_it() throws Exception {
    String call;
    try (var board = SERVER.lines("/api/board")) {
      call = comesIn("0199001300");
      assertThat(board.next("event:incoming")).contains(call, "RINGING", "La boutique", "0199001300");
    }
    assertThat(SERVER.get("/api/incoming").text()).contains(call);

    var answers = Stream.of("durand", "roux")
        .map(who -> CompletableFuture.supplyAsync(() -> status(who, "/api/incoming/" + call + "/claim")))
        .toList().stream().map(CompletableFuture::join).sorted().toList();

    assertThat(answers).containsExactly(200, 409);
    ends(call);
    SERVER.until("/api/incoming", live -> !live.toString().contains(call));
  }

  @Test
  void who_hangs_up_is_on_the_missed_list_is_called_back_in_the_incident_of_his_site_that_one_has_in_hand_and_done_with() throws Exception {
    var call = comesIn("+33639980201");
    ends(call);
    SERVER.until("/api/missed", missed -> missed.toString().contains(call));
    var incident = SERVER.raise("shop", "intrusion");
    assertThat(SERVER.as("durand", "/api/missed/" + call + "/call-back", "{}").status())
        .as("while nobody has the incident in hand").isEqualTo(409);
    SERVER.as("durand", "/api/incidents/" + incident + "/claim", "{}");

    var back = SERVER.as("durand", "/api/missed/" + call + "/call-back", "{}");

    assertThat(back.json().path("incident").asString("")).isEqualTo(incident);
    SERVER.until("/api/missed", missed -> missed.toString().contains("\"calledBackBy\":\"durand\""));
    assertThat(SERVER.kinds(incident)).contains("operator_calls");
    assertThat(SERVER.as("durand", "/api/missed/" + call + "/done", "{\"words\": \"Seen.\"}").status()).isEqualTo(204);
    assertThat(SERVER.get("/api/missed").text()).doesNotContain(call);
    assertThat(SERVER.as("durand", "/api/missed/" + call + "/done", "{}").status()).isEqualTo(409);
    assertThat(SERVER.as("durand", "/api/missed/" + call + "/call-back", "{}").status()).isEqualTo(404);
  }

  @Test
  void who_showed_no_number_cannot_be_called_back_and_what_is_over_cannot_be_claimed() throws Exception {
    var call = comesIn(null);
    ends(call);
    SERVER.until("/api/missed", missed -> missed.toString().contains(call));

    assertThat(SERVER.as("durand", "/api/missed/" + call + "/call-back", "{}").status()).isEqualTo(409);
    assertThat(SERVER.as("durand", "/api/incoming/" + call + "/claim", "{}").status()).isEqualTo(409);
    assertThat(SERVER.as("durand", "/api/incoming/no-such-call/hang-up", "{}").status()).isEqualTo(409);
  }

  @Test
  void missed_calls_outlive_the_server() throws Exception {
    var call = comesIn("+33199001399");
    ends(call);
    SERVER.until("/api/missed", missed -> missed.toString().contains(call));

    SERVER.startAgain();

    assertThat(SERVER.get("/api/missed").text()).contains(call, "+33199001399");
  }

  private static String comesIn(String number) {
    var call = "in-1795377600-" + CALLS.incrementAndGet();
    assertThat(SERVER.part(StationCallReports.class).cameIn(
        call, Optional.ofNullable(number).map(PhoneNumber::new), SERVER.now())).isTrue();
    return call;
  }

  private static void ends(String call) {
    SERVER.part(StationCallReports.class).ended(call, LineEnd.NO_ANSWER, Instant.parse("2026-11-22T20:00:00Z"));
  }

  private static int status(String who, String path) {
    try {
      return SERVER.as(who, path, "{}").status();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
