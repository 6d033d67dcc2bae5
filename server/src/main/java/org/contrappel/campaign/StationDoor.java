package org.contrappel.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The station's web API, as far as the campaign uses it. */
final class StationDoor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private final URI station;
  private final String key;

  StationDoor(URI station, String key) {
    this.station = station;
    this.key = key;
  }

  void load(Place place) {
    send(request("/api/sites/" + place.id()).PUT(BodyPublishers.ofString(place.json())));
  }

  /** Raises an intrusion; returns the alarm's address once it is on disk. */
  String raise(Place place) {
    var body = "{\"site\": \"" + place.id() + "\", \"class\": \"intrusion\"}";
    return send(request("/api/alarms").POST(BodyPublishers.ofString(body))).path("address").asString();
  }

  String incidentOf(String alarm) {
    return get(alarm + "?wait=9s").path("incident").asString("");
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(station.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) {
    var asked = request.build();
    try {
      var answer = http.send(asked, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s %s was answered with %d: %s".formatted(asked.method(), asked.uri(), answer.statusCode(), answer.body()));
      }
      return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("The station does not answer at " + asked.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while talking to the station", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
