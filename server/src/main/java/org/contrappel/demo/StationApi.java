package org.contrappel.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The station's web API, as any program may use it. */
final class StationApi {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private final HttpClient http;
  private final JsonMapper json = JsonMapper.builder().build();
  private final String base;
  private final String key;

  StationApi(HttpClient http, String base, String key) {
    this.http = http;
    this.base = base;
    this.key = key;
  }

  /** Raises an intrusion and gives its incident's id. */
  String raise(String site) throws IOException, InterruptedException {
    var body = json.writeValueAsString(json.createObjectNode().put("site", site).put("class", "intrusion").put("zone", "1"));
    var alarm = answer(request("/api/alarms").header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body)));
    return get(alarm.path("address").asString("") + "?wait=10s").path("incident").asString("");
  }

  JsonNode incident(String id) throws IOException, InterruptedException {
    return get("/api/incidents/" + id);
  }

  JsonNode openIncidents() throws IOException, InterruptedException {
    return get("/api/incidents");
  }

  void close(String incident, String reason) throws IOException, InterruptedException {
    var body = json.writeValueAsString(json.createObjectNode().put("reason", reason));
    answer(request("/api/incidents/" + incident + "/close").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  /** Whether real telephones ring, or only simulated ones, whose calls cannot be recorded. */
  boolean isReal() throws IOException, InterruptedException {
    var answered = http.send(request("/api/health").GET().build(), BodyHandlers.ofString());
    return json.readTree(answered.body()).path("network").asString("").equals("asterisk");
  }

  /** Hands over the data of each server-sent event until the station closes the stream. */
  void follow(Consumer<JsonNode> entry) throws IOException, InterruptedException {
    var stream = http.send(
        HttpRequest.newBuilder(URI.create(base + "/api/board")).header("Authorization", "Bearer " + key).build(),
        BodyHandlers.ofLines());
    stream.body().filter(line -> line.startsWith("data:")).forEach(
        line -> entry.accept(json.readTree(line.substring("data:".length()))));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return answer(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER_WITHIN).header("Authorization", "Bearer " + key);
  }

  private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answered = http.send(request.build(), BodyHandlers.ofString());
    if (answered.statusCode() >= 300) {
      throw new IOException("The station refused: " + answered.statusCode() + " " + answered.body());
    }
    return answered.body().isBlank() ? json.createObjectNode() : json.readTree(answered.body());
  }
}
