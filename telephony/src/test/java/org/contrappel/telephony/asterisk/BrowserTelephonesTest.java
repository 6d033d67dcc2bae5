package org.contrappel.telephony.asterisk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.DeskPhones.Drawn;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Telephones in operators' pages, as Asterisk sees them. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTelephonesTest {
  private static final Duration SOON = ofSeconds(10);
  private static final Duration RING = ofSeconds(20);
  private final AtomicInteger numbers = new AtomicInteger();
  private MeasuringPhone people;
  private MeasuringPhone desk;
  private Station station;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    people = MeasuringPhone.on(0);
    desk = MeasuringPhone.on(0);
    station = new Station(folder, people.port(), List.of(new OperatorPhone("martin", "secret-of-martin")));
    station.awaitReachable();
  }

  @AfterAll
  void stop() {
    station.close();
    desk.close();
    people.close();
  }

  @Test
  void a_page_registers_with_the_secret_that_was_drawn_for_it_and_with_no_other() {
    var drawn = station.desks().draw("durand");
    try (var guessing = browser(new Drawn(drawn.user(), "guess")); var page = browser(drawn)) {
      assertThat(guessing.registers()).isIn(401, 403);
      assertThat(station.operators().registered("durand")).isFalse();
      assertThat(page.registers()).isEqualTo(200);
      assertThat(station.operators().registered("durand")).isTrue();
    }
    Await.until(SOON, "its being gone with its page", () -> !station.operators().registered("durand"));
  }

  @Test
  void whoever_loads_the_page_anew_takes_the_place_of_the_old_one() {
    var first = station.desks().draw("dupont");
    try (var old = browser(first)) {
      assertThat(old.registers()).isEqualTo(200);
      var second = station.desks().draw("dupont");
      assertThat(second.secret()).isNotEqualTo(first.secret());
      assertThat(station.operators().registered("dupont")).isFalse();
      assertThat(old.registers()).isIn(401, 403);
      try (var page = browser(second)) {
        assertThat(page.registers()).isEqualTo(200);
        assertThat(station.operators().registered("dupont")).isTrue();
      }
    }
  }

  @Test
  void with_the_session_ends_the_telephone() {
    var drawn = station.desks().draw("duval");
    try (var page = browser(drawn)) {
      assertThat(page.registers()).isEqualTo(200);
      assertThat(station.desks().drawn()).contains("duval");
      station.desks().remove("duval");
      assertThat(station.desks().drawn()).doesNotContain("duval");
      assertThat(station.operators().registered("duval")).isFalse();
      assertThat(page.registers()).isGreaterThanOrEqualTo(401);
      station.desks().remove("duval");
    }
  }

  @Test
  void the_page_is_rung_before_the_telephone_and_is_told_that_he_asked_for_it_himself() {
    assertThat(desk.registers("martin", "secret-of-martin", station.sipPort, ofSeconds(600))).isEqualTo(200);
    var drawn = station.desks().draw("martin");
    try (var page = browser(drawn)) {
      assertThat(page.registers()).isEqualTo(200);
      var attempt = answered();
      station.operators().join(attempt, "martin", RING);
      assertThat(page.invite())
          .contains("\r\nX-Contrappel-Attempt: " + attempt + "\r\n").contains("\r\nAlert-Info: auto\r\n")
          .contains("UDP/TLS/RTP/SAVPF").contains("a=fingerprint:");
      station.operators().giveBack(attempt);
      station.network.hangUp(attempt);
    }
    station.desks().remove("martin");
    var call = desk.expectCall("martin").answers();
    var attempt = answered();
    station.operators().join(attempt, "martin", RING);
    station.witnessed.await(attempt, "operatorJoined");
    call.hangsUp();
    station.network.hangUp(attempt);
  }

  @Test
  void a_page_may_dial_the_test_of_its_own_voice_and_nothing_else() {
    try (var page = browser(station.desks().draw("petit"))) {
      assertThat(page.registers()).isEqualTo(200);
      assertThat(page.calls("0033199002001")).isEqualTo(404);
      assertThat(page.calls("s")).isEqualTo(404);
      assertThat(page.calls("check")).isEqualTo(200);
    }
  }

  @Test
  void its_telephones_come_back_with_asterisk_and_their_secrets_are_in_no_file() throws IOException {
    var drawn = station.desks().draw("moreau");
    station.asterisk.kill();
    station.startAsterisk();
    station.awaitReachable();
    Await.until(SOON, "its telephone", () -> station.desks().drawn().contains("moreau"));
    try (var page = browser(drawn)) {
      assertThat(page.registers()).isEqualTo(200);
    }
    station.asterisk.kill(); // it writes while it lives
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1)).as("%s", file).doesNotContain(drawn.secret());
      }
    }
    station.startAsterisk();
    station.awaitReachable();
  }

  @Test
  void nobody_draws_telephones_without_the_stations_secret() throws IOException, InterruptedException {
    var where = station.webSocket();
    var uri = URI.create("http://" + where.getHost() + ":" + where.getPort() + "/ari/endpoints");
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }
  }

  private BrowserSip browser(Drawn drawn) {
    return new BrowserSip(station.webSocket(), drawn.user(), drawn.secret());
  }

  private String answered() {
    var number = "+3319900" + (4_000 + numbers.incrementAndGet());
    people.expectCall(number).answers();
    var attempt = station.call(number, RING, new Turn(
        1, List.of(tone(400, 600)), new Expect.Choice(Set.of('1'), ofSeconds(40))),
        new Turn(2, List.of(), new Expect.HangUp()));
    station.witnessed.await(attempt, "answered");
    return attempt;
  }
}
