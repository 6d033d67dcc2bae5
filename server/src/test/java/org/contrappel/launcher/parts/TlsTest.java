package org.contrappel.launcher.parts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.contrappel.launcher.Station;
import org.contrappel.launcher.settings.FreePorts;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.contrappel.telephony.carried.CarriedParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole station, its telephone simulated, whose page is given over TLS. */
@Tag("real-redis")
class TlsTest {
  @TempDir static Path folder;

  private static HttpResponse<String> ask(HttpClient http, URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> signIn(HttpClient http, Station station) throws IOException, InterruptedException {
    var key = "Bearer " + Files.readString(station.secrets().administratorKey(), UTF_8).strip();
    var accounts = HttpRequest.newBuilder(station.address().resolve("/api/accounts")).header("Authorization", key).build();
    while (!http.send(accounts, BodyHandlers.ofString()).body().contains("operator-1")) {
      Thread.onSpinWait(); // the first accounts are made once the lanes run
    }
    var words = Files.readAllLines(station.secrets().firstAccounts(), UTF_8).getLast().split(" ");
    var body = "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(words[0], words[2]);
    return http.send(HttpRequest.newBuilder(station.address().resolve("/api/session"))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  @Test
  void the_whole_station_starts_over_tls_and_a_renewed_certificate_needs_no_new_start() throws Exception {
    var certificate = DrawnCertificate.in(folder, "desk");
    var settings = certificate.in(FreePorts.in(new Settings(
        Map.of(Setting.PARTS, CarriedParts.atHome().root().toString()), StationFolders.within(folder))));
    try (var station = Station.start(settings, Network.SIMULATED, told -> {})) {
      assertThat(station.address()).hasScheme("https");
      assertThat(station.canRing()).isTrue();

      var http = OwnServer.client(settings);
      var page = ask(http, station.address().resolve("/"));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(strict ->
          assertThat(strict).contains("max-age=31536000").doesNotContain("includeSubDomains"));
      assertThat(signIn(http, station).headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie ->
          assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict"));

      var plain = URI.create(station.address().toString().replace("https:", "http:"));
      assertThat(ask(HttpClient.newHttpClient(), plain).statusCode()).isEqualTo(400);
      assertThatThrownBy(() -> ask(HttpClient.newHttpClient(), station.address())).isInstanceOf(IOException.class);

      var renewed = DrawnCertificate.in(folder, "renewed");
      Files.move(renewed.key(), certificate.key(), StandardCopyOption.REPLACE_EXISTING);
      Files.move(renewed.certificate(), certificate.certificate(), StandardCopyOption.REPLACE_EXISTING);
      var until = System.nanoTime() + 20_000_000_000L;
      while (!station.canRing() && System.nanoTime() < until) {
        Thread.onSpinWait(); // our own programs know only the new one
      }
      assertThat(station.canRing()).isTrue();
    }
  }
}
