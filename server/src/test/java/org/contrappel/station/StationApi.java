package org.contrappel.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The station's web API. What is awaited is looked at again whenever the board tells of an entry. */
public final class StationApi implements AutoCloseable {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http;
  private final URI base;
  private final String key;
  private final Board board;

  StationApi(HttpClient http, URI base, String key) {
    this.http = http;
    this.base = base;
    this.key = key;
    this.board = new Board(http, request("/api/board").build());
  }

  /** Loads a site; in force when this returns. */
  public void load(String id, String site) {
    send(request("/api/sites/" + id).timeout(ANSWER_WITHIN).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(site)));
  }

  /** @return the incident the alarm has come into */
  public String raise(String site, String alarmClass) {
    var body = json.writeValueAsString(json.createObjectNode().put("site", site).put("class", alarmClass));
    var alarm = send(request("/api/alarms").timeout(ANSWER_WITHIN).header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString(body)));
    return get(alarm.path("address").asString("") + "?wait=10s").path("incident").asString("");
  }

  /** An operator closes the incident. */
  public void close(String incident, String reason) {
    act(incident, "close", Map.of("reason", reason));
  }

  /**
   * Whoever has the key does something with an incident.
   *
   * @param what the rest of the address, such as {@code claim}
   * @throws IllegalStateException when it is refused
   */
  public void act(String incident, String what, Map<String, ?> body) {
    post("/api/incidents/" + incident + "/" + what, body);
  }

  /** @throws IllegalStateException when it is refused */
  public JsonNode post(String path, Map<String, ?> body) {
    return send(request(path).timeout(ANSWER_WITHIN)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  public JsonNode incident(String id) {
    return get("/api/incidents/" + id);
  }

  /** @throws IllegalStateException when the answer is a refusal */
  public JsonNode get(String path) {
    return send(request(path).timeout(ANSWER_WITHIN).GET());
  }

  /** Waits until what stands at the path is as wanted, and gives it. */
  public JsonNode until(String path, Predicate<JsonNode> wanted, Duration within) {
    var limit = System.nanoTime() + within.toNanos();
    while (true) {
      var seen = board.entries();
      var now = get(path);
      if (wanted.test(now)) {
        return now;
      }
      if (!board.awaitMoreThan(seen, Duration.ofNanos(limit - System.nanoTime()))) {
        throw new AssertionError(path + " did not become as wanted within " + within + ": " + now);
      }
    }
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answered = http.send(request.build(), BodyHandlers.ofString());
      if (answered.statusCode() >= 300) {
        throw new IllegalStateException("Refused: " + answered.statusCode() + " " + answered.body());
      }
      return answered.body().isBlank() ? json.createObjectNode() : json.readTree(answered.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
  }

  @Override
  public void close() {
    board.close();
    http.shutdownNow();
  }
}
