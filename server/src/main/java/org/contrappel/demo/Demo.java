package org.contrappel.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.contrappel.server.incidents.Transcript;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.StreamName;
import tools.jackson.databind.JsonNode;

/** Raises the stories' alarms, prints what happens while it happens, and says whether it went as told. */
public final class Demo {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private final StationApi station;
  private final boolean isReal;
  private final Path recordings;
  private final PrintStream out;
  private final Json json = new Json();
  private final Map<String, Transcript> transcripts = new HashMap<>();
  private final BlockingQueue<JsonNode> entries = new LinkedBlockingQueue<>();
  private final Map<String, Story> byIncident = new ConcurrentHashMap<>();
  private volatile boolean isTold;

  private Demo(StationApi station, Path recordings, PrintStream out) throws IOException, InterruptedException {
    this.station = station;
    this.isReal = station.isReal();
    this.recordings = recordings;
    this.out = out;
  }

  /**
   * Plays the stories on a running station.
   *
   * @param http trusts the station's certificate, where it has one
   * @param base such as {@code http://localhost:8080}
   * @param key an administrator's or operator's API key
   * @param recordings the folder finished recordings are in
   * @return 0 when every story went as told on real telephones, else 1
   */
  public static int play(HttpClient http, String base, String key, Path recordings, PrintStream out)
      throws IOException, InterruptedException {
    return new Demo(new StationApi(http, base, key), recordings, out).play();
  }

  private int play() throws IOException, InterruptedException {
    var stories = Stories.all();
    clearAway(stories);
    Thread.ofVirtual().name("board").start(this::follow);
    entries.take(); // the first event says that we are listening
    out.println();
    stories.forEach(story -> out.printf("%-12s %s%n", story.name(), story.told()));
    out.println();
    var incidents = new LinkedHashMap<String, Story>();
    for (var story : stories) {
      var incident = station.raise(story.site());
      incidents.put(incident, story);
      byIncident.put(incident, story);
    }
    var unfinished = new ArrayList<>(incidents.keySet());
    var until = System.nanoTime() + LONGEST.toNanos();
    while (!unfinished.isEmpty() && System.nanoTime() < until) {
      Optional.ofNullable(entries.poll(1, TimeUnit.SECONDS)).ifPresent(this::print);
      if (entries.isEmpty()) {
        unfinished.removeIf(this::isOver);
      }
    }
    isTold = true;
    var went = report(incidents);
    for (var incident : incidents.keySet()) {
      closeIfOpen(station.incident(incident));
    }
    if (!isReal) {
      out.println("These were simulated telephones: nothing rang, nothing was recorded.");
    }
    return went && isReal ? 0 : 1;
  }

  /** An incident left open by an earlier demonstration would swallow the new alarm. */
  private void clearAway(List<Story> stories) throws IOException, InterruptedException {
    for (var open : station.openIncidents()) {
      if (stories.stream().anyMatch(story -> story.site().equals(open.path("site").asString("")))) {
        closeIfOpen(open);
      }
    }
  }

  private void closeIfOpen(JsonNode incident) throws IOException, InterruptedException {
    if (!incident.path("phase").asString("").equals("CLOSED")) {
      station.close(incident.path("id").asString(""), "The demonstration is over.");
    }
  }

  private void follow() {
    try {
      station.follow(entries::add);
    } catch (IOException | UncheckedIOException ended) {
      if (!isTold) {
        out.println("The station closed the board: " + ended.getMessage());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(JsonNode seen) {
    var stream = seen.path("stream").asString("");
    var story = stream.startsWith("incident:") ? byIncident.get(stream.substring("incident:".length())) : null;
    if (story == null) {
      return;
    }
    var entry = new Entry(
        new StreamName(stream), seen.path("number").asLong(0), Instant.parse(seen.path("at").asString("")),
        seen.path("kind").asString(""), json.write(seen.path("body")), "", "");
    var transcript = transcripts.computeIfAbsent(stream, _ -> new Transcript(json, ZoneId.systemDefault()));
    transcript.lines(entry).forEach(line -> out.printf("%-12s %s%n", story.name(), line));
  }

  private boolean isOver(String incident) {
    try {
      var now = station.incident(incident);
      return byIncident.get(incident).over().test(now) && recorded(now);
    } catch (IOException notNow) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean recorded(JsonNode incident) {
    return !isReal || Stories.calls(incident).stream()
        .filter(call -> call.path("facts").has("ANSWERED"))
        .allMatch(call -> call.path("recording").has("file"));
  }

  private boolean report(Map<String, Story> incidents) throws IOException, InterruptedException {
    var allAsTold = true;
    out.println();
    for (var told : incidents.entrySet()) {
      var incident = station.incident(told.getKey());
      var faults = told.getValue().otherwise().apply(incident);
      allAsTold &= faults.isEmpty() && recorded(incident);
      out.printf("%-12s %s; alarm to first ring %s%n", told.getValue().name(),
          faults.isEmpty() ? "as told" : "OTHERWISE: " + String.join("; ", faults), firstRing(incident));
      for (var call : Stories.calls(incident)) {
        if (call.path("recording").has("file")) {
          out.printf("%-12s   %s%n", "", recordings.resolve(call.path("recording").path("file").asString("")));
        } else if (call.path("facts").has("ANSWERED")) {
          out.printf("%-12s   %s WAS NOT RECORDED%n", "", call.path("id").asString(""));
        }
      }
    }
    return allAsTold;
  }

  private static String firstRing(JsonNode incident) {
    return Stories.calls(incident).stream()
        .filter(call -> call.path("facts").has("RINGING"))
        .findFirst()
        .map(call -> Duration.between(
            Instant.parse(incident.path("openedAt").asString("")),
            Instant.parse(call.path("facts").path("RINGING").asString(""))).toMillis() + " ms")
        .orElse("never");
  }
}
