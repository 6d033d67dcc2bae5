package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.phone.Expectation;
import org.contrappel.telephony.phone.rtp.Keypad;
import tools.jackson.databind.JsonNode;

/** One station, and what the tests draw for it: sites, numbers, codes. Safe for many threads. */
final class Stage implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** As somebody keys who reads the code off a note: 120 ms down, 240 ms up. */
  private static final Keypad UNHURRIED = new Keypad(6, 12);

  private static final String KEYHOLDER = "keyholder";

  private final StationUnderTest station;
  private final Prompts prompts;
  private final Codes codes = new Codes();
  private final AtomicInteger drawn = new AtomicInteger();
  private final Map<String, String> keysThatAreNoCode = new ConcurrentHashMap<>();

  Stage() {
    this(StationUnderTest.start());
  }

  /** Sentences are spoken once and kept; only the very first call of a station may wait for one. */
  Stage(StationUnderTest station) {
    this.station = station;
    this.prompts = new Prompts(station.voice());
    prompts.of(Prompts.SITE, Prompts.ACCEPTED, Prompts.NOTHING);
    prompts.of("keyholder", Prompts.ACCEPTED);
  }

  StationUnderTest station() {
    return station;
  }

  Prompts prompts() {
    return prompts;
  }

  Codes codes() {
    return codes;
  }

  /** A site with one telephone and nobody else, codes of ten digits; in force. */
  Place site() {
    return site(Codes.USUAL_LENGTH, Codes.USUAL_LENGTH, 1, 0);
  }

  Place site(int right, int duress, int telephones, int keyholders) {
    var numbers = new ArrayList<String>();
    for (var i = 0; i < telephones; i++) {
      numbers.add(number());
    }
    var people = new ArrayList<Place.Keyholder>();
    for (var i = 0; i < keyholders; i++) {
      people.add(person("petit-" + i, KEYHOLDER));
    }
    return inForce(
        new Place("site-" + drawn.incrementAndGet(), numbers, codes.draw(right), codes.draw(duress), people));
  }

  /** A site with a plan of its own, one telephone, and a contact for each of these roles, in this order. */
  Place siteOfPlan(String plan, String... roles) {
    var people = new ArrayList<Place.Keyholder>();
    for (var role : roles) {
      people.add(person(role + "-" + people.size(), role));
    }
    return inForce(new Place(
        "site-" + drawn.incrementAndGet(), List.of(number()), codes.draw(), codes.draw(), people, plan));
  }

  private Place.Keyholder person(String id, String role) {
    return new Place.Keyholder(id, number(), codes.draw(), role);
  }

  private Place inForce(Place place) {
    station.api().load(place.id(), place.json());
    return place;
  }

  String number() {
    return "+339%08d".formatted(drawn.incrementAndGet());
  }

  Expectation expectCall(String number) {
    return station.phone().expectCall(number).keyedWith(UNHURRIED);
  }

  /** Raises an intrusion. */
  String alarm(Place place) {
    return station.api().raise(place.id(), "intrusion");
  }

  /** The incident in that phase, when every call in it has its result, and its recording where it was answered. */
  JsonNode settled(String incident, String phase) {
    return station.api().until("/api/incidents/" + incident,
        now -> now.path("phase").asString("").equals(phase) && calls(now).stream().allMatch(Stage::isOver), PATIENCE);
  }

  private static boolean isOver(JsonNode call) {
    return call.has("result") && !call.path("result").isNull()
        && (!call.path("facts").has("ANSWERED") || call.path("recording").has("file"));
  }

  /** Its first call's result, as soon as it has one. */
  JsonNode firstCall(String incident) {
    return calls(station.api().until("/api/incidents/" + incident,
        now -> !calls(now).isEmpty() && isOver(calls(now).getFirst()), PATIENCE)).getFirst();
  }

  static List<JsonNode> calls(JsonNode incident) {
    return StreamSupport.stream(incident.path("attempts").spliterator(), false).toList();
  }

  static List<String> results(JsonNode incident) {
    return calls(incident).stream().map(call -> call.path("result").asString("")).toList();
  }

  /** How often that number was rung so far. */
  long timesRung(String number) {
    return station.phone().calls().stream().filter(call -> call.number().equals(number)).count();
  }

  /** The recording may hold these keys as tones, for they answer no code question. */
  void mayHold(String recording, String keys) {
    keysThatAreNoCode.put(recording, keys);
  }

  String mayHold(String recording) {
    return keysThatAreNoCode.getOrDefault(recording, "");
  }

  /** Whatever lies in the station's folder is searched for every code that was drawn. */
  void mustHaveWrittenNoCode() throws IOException {
    assertThat(codes.drawn()).isNotEmpty();
    assertThat(new CodeSearch(codes.drawn()).foundIn(station.folder())).as("files with a code in them").isEmpty();
  }

  /** A measured figure for people; never judged. */
  static void print(String figure, Object... values) {
    System.out.println("  " + String.format(java.util.Locale.ROOT, figure, values));
  }

  @Override
  public void close() {
    station.close();
  }
}
