package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.home.AriAccess.USER;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.station.StationUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;

/** The telephone in a page, from the sign-in to the sign-out, on a whole station. */
@Tag("real-call")
@Execution(ExecutionMode.SAME_THREAD)
class DeskPhoneTest {
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whoever_is_signed_in_has_a_telephone_until_he_signs_out_and_a_key_has_none() throws Exception {
    try (var station = StationUnderTest.start()) {
      var desk = signedIn(station);
      var first = desk.ask("POST", "/api/session/phone");
      assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
      var phone = json.readTree(first.body());
      assertThat(phone.path("user").asString()).isEqualTo("web-operator-1");
      assertThat(phone.path("uri").asString()).isEqualTo("sip:web-operator-1@contrappel");
      var ws = "ws://localhost:" + station.station().settings().port(Setting.PHONE_PORT) + "/ws";
      assertThat(phone.path("ws").asString()).isEqualTo(ws);
      assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(first.headers().firstValue("Content-Security-Policy").orElse("")).contains("connect-src 'self' " + ws + ";");
      assertThat(endpoints(station)).contains("web-operator-1");

      var second = json.readTree(desk.ask("POST", "/api/session/phone").body());
      assertThat(second.path("secret").asString()).isNotEqualTo(phone.path("secret").asString());

      assertThat(desk.ask("DELETE", "/api/session").statusCode()).isEqualTo(204);
      assertThat(endpoints(station)).doesNotContain("web-operator-1");
      assertThat(desk.ask("POST", "/api/session/phone").statusCode()).isEqualTo(401);
      var key = Files.readString(station.station().secrets().administratorKey()).strip();
      assertThat(send(HttpRequest.newBuilder(station.station().address().resolve("/api/session/phone"))
          .header("Authorization", "Bearer " + key).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
      station.close();
      station.delete();
    }
  }

  private record Desk(DeskPhoneTest test, URI base, String cookie, String token) {
    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
      return test.send(HttpRequest.newBuilder(base.resolve(path)).header("Cookie", cookie).header("X-CSRF-Token", token)
          .method(method, BodyPublishers.noBody()));
    }
  }

  private Desk signedIn(StationUnderTest station) throws IOException, InterruptedException {
    var key = "Bearer " + Files.readString(station.station().secrets().administratorKey()).strip();
    var accounts = HttpRequest.newBuilder(station.station().address().resolve("/api/accounts")).header("Authorization", key);
    while (!send(accounts).body().contains("operator-1")) {
      Thread.onSpinWait(); // the first accounts are made once the lanes run
    }
    var line = Files.readAllLines(station.station().secrets().firstAccounts()).stream()
        .filter(one -> one.startsWith("operator-1 ")).findFirst().orElseThrow().split(" ");
    var body = json.writeValueAsString(Map.of("name", line[0], "password", line[2]));
    var base = station.station().address();
    var answer = send(HttpRequest.newBuilder(base.resolve("/api/session")).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    return new Desk(this, base, cookie, json.readTree(answer.body()).path("csrf").asString());
  }

  private String endpoints(StationUnderTest station) throws IOException, InterruptedException {
    var login = USER + ":" + station.station().secrets().ari();
    var uri = URI.create("http://127.0.0.1:" + station.station().settings().port(Setting.PHONE_PORT) + "/ari/endpoints/PJSIP");
    return send(HttpRequest.newBuilder(uri)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes()))).body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
