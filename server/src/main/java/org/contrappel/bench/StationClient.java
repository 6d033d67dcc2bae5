package org.contrappel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** The station's web API, as far as a bench uses it. */
final class StationClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOKS_AGAIN = Duration.ofMillis(100);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI station;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  StationClient(URI station, String key) {
    this.station = station;
    this.key = key;
  }

  /**
   * An alarm that was taken.
   *
   * @param sent {@link System#nanoTime} before the request left
   * @param accepted the same when its 202 had come
   */
  record Raised(long sent, long accepted) {}

  void load(BenchSite site) {
    send("PUT", "/api/sites/" + site.id(), site.json());
  }

  Raised raise(BenchSite site) {
    var sent = System.nanoTime();
    var status = send("POST", "/api/alarms", "{\"site\": \"" + site.id() + "\", \"class\": \"intrusion\"}");
    var accepted = System.nanoTime();
    if (status != 202) {
      throw new IllegalStateException("The station answered an alarm with " + status + " instead of 202");
    }
    return new Raised(sent, accepted);
  }

  /** How many instructions are in force at a site. */
  int instructionsInForce(BenchSite site) {
    return JSON.readTree(answer("GET", "/api/sites/" + site.id() + "/instructions", "").body()).path("inForce").size();
  }

  /** Waits until nobody is on the line who called the station. */
  void awaitNobodyCalling(Duration within) {
    var limit = System.nanoTime() + within.toNanos();
    while (!JSON.readTree(answer("GET", "/api/incoming", "").body()).isEmpty()) {
      if (System.nanoTime() - limit > 0) {
        throw new IllegalStateException("Somebody who called the station is still on the line");
      }
      LockSupport.parkNanos(LOOKS_AGAIN.toNanos());
    }
  }

  private int send(String method, String path, String body) {
    return answer(method, path, body).statusCode();
  }

  private HttpResponse<String> answer(String method, String path, String body) {
    var request = HttpRequest.newBuilder(station.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s %s was refused with %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("The station at " + station + " cannot be reached: is it running?", e);
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
