package org.contrappel.campaign;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the station tells of a draw when nothing more is to come.
 *
 * @param id of the incident
 * @param register every entry
 */
record Story(String id, JsonNode incident, JsonNode register, JsonNode verification) {
  private static final Duration PATIENCE = Duration.ofSeconds(75);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  /** Waits until it has come to its end, or for as long as one can. */
  static Story awaited(StationDoor door, Played played) {
    var id = door.incidentOf(played.alarm());
    var until = System.nanoTime() + PATIENCE.toNanos();
    var incident = door.get("/api/incidents/" + id);
    while (!isTold(incident, played.draw()) && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      incident = door.get("/api/incidents/" + id);
    }
    var register = "/api/incidents/" + id + "/register";
    return new Story(id, incident, door.get(register), door.get(register + "/verification"));
  }

  private static boolean isTold(JsonNode incident, Draw draw) {
    var attempts = incident.path("attempts");
    return incident.path("phase").asString("").equals(draw.phase())
        && attempts.size() >= draw.attempts()
        && all(attempts).allMatch(attempt -> !attempt.path("result").asString("").isEmpty()
            && (draw.moment() == Moment.REFUSED || attempt.path("recording").isObject()));
  }

  List<JsonNode> attempts() {
    return all(incident.path("attempts")).toList();
  }

  /** How many entries of this kind are about the attempt. */
  long entries(String kind, String attempt) {
    return all(register)
        .filter(entry -> entry.path("kind").asString("").equals(kind))
        .filter(entry -> entry.path("body").path("event").path("attempt").asString("").equals(attempt))
        .count();
  }

  /** How many orders to ring for the attempt were written before. */
  long intents(String attempt) {
    return all(register)
        .flatMap(entry -> all(entry.path("body").path("orders")))
        .filter(order -> order.path("attempt").asString("").equals(attempt) && order.has("number"))
        .count();
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
