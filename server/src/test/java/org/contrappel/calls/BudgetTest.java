package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty alarms on a trunk of two lines, counted by the telephone at its other end. */
@Tag("real-call")
class BudgetTest {
  private static final int ALARMS = 30;
  private static final int URGENT = 99;
  private static final Duration RINGS_FOR = Duration.ofMillis(700);
  private static final String PLAN = """
      name: %s
      classes: [%s]
      steps:
        - name: verify
          verify: site
          script: verify-site
          results: {rejected: next_step, hung_up: next_step}
        - name: operator
          operator: Nobody at the site gave the code.
      """;
  @TempDir Path home;
  private final List<String> incidents = new ArrayList<>();
  private StationUnderTest station;

  @BeforeEach
  void plans_that_ring_once() throws IOException {
    var plans = Files.createDirectories(home.resolve("plans"));
    Files.writeString(plans.resolve("intrusion.yaml"), PLAN.formatted("intrusion", "intrusion, tamper"));
    Files.writeString(plans.resolve("fire.yaml"), PLAN.formatted("fire", "fire, gas"));
  }

  @AfterEach
  void stop() {
    station.close();
    station.delete();
  }

  @Test
  void thirty_alarms_take_two_lines_in_turn_and_an_urgent_one_goes_before_those_that_wait() {
    start(0);
    var talking = List.of(held(0), held(1));
    raiseFrom(2);
    var queue = station.api().get("/api/queue");
    assertThat(queue.path("inUse").asInt(0)).isEqualTo(2);
    assertThat(queue.path("waiting").path("3").asInt(0)).isEqualTo(ALARMS - 2);
    raise(URGENT, "fire");
    assertThat(station.phone().calls()).hasSize(2);

    talking.forEach(Call::hangsUp);

    var calls = settled();
    assertThat(mostAtOnce(calls)).isEqualTo(2);
    assertThat(calls.get(2).number()).as("who had the first line that became free").isEqualTo(number(URGENT));
    assertThat(station.api().get("/api/queue").path("inUse").asInt(-1)).isZero();
  }

  @Test
  void a_storm_of_other_alarms_leaves_the_last_line_to_an_urgent_one() {
    start(1);
    var talking = held(0);
    raiseFrom(1);
    var urgent = station.phone().expectCall(number(URGENT)).refusesAfter(RINGS_FOR, 603);
    var asked = System.nanoTime();
    raise(URGENT, "fire");
    Stage.print("fire rang %d ms after its alarm", Duration.ofNanos(urgent.invitedAt() - asked).toMillis());
    assertThat(station.phone().calls()).as("the one that talks, and this one").hasSize(2);

    talking.hangsUp();

    var calls = settled();
    assertThat(mostAtOnce(calls)).isEqualTo(2);
    assertThat(mostAtOnce(calls.stream().filter(call -> call != urgent).toList())).isEqualTo(1);
  }

  @Test
  void calls_that_wait_while_the_server_dies_are_placed_once_by_the_next_one_which_counts_those_that_live() {
    start(0);
    var talking = List.of(held(0), held(1));
    raiseFrom(2);

    station.station().killAndAwait("server", Duration.ofSeconds(60));
    var queue = station.api().get("/api/queue");
    assertThat(queue.path("inUse").asInt(0)).isEqualTo(2);
    talking.forEach(Call::hangsUp);

    assertThat(mostAtOnce(settled())).isEqualTo(2);
  }

  @Test
  void a_call_whose_incident_was_closed_while_it_waited_rings_nobody() {
    start(0);
    var talking = List.of(held(0), held(1));
    raise(2, "intrusion");
    var closed = incidents.removeLast();
    station.api().close(closed, "The site rang by itself.");
    station.api().until("/api/incidents/" + closed, now -> now.path("phase").asString("").equals("CLOSED"), Stage.PATIENCE);

    talking.forEach(Call::hangsUp);

    assertThat(settled()).extracting(Call::number).containsExactly(number(0), number(1));
    var call = Stage.calls(station.api().until("/api/incidents/" + closed,
        now -> !Stage.calls(now).getFirst().path("result").isNull(), Stage.PATIENCE)).getFirst();
    assertThat(call.path("result").asString("")).isEqualTo("NO_ANSWER");
    assertThat(call.path("facts").has("RINGING")).isFalse();
    assertThat(station.phone().calls()).hasSize(2);
  }

  /** An alarm whose call is answered, and lasts until the test hangs up or nobody has keyed a code for half a minute. */
  private Call held(int site) {
    var call = station.phone().expectCall(number(site)).answers();
    raise(site, "intrusion");
    return call.isAnswered();
  }

  private void raiseFrom(int first) {
    for (var i = first; i < ALARMS; i++) {
      raise(i, "intrusion");
    }
  }

  private void start(int reserve) {
    station = StationUnderTest.start(settings -> settings
        .with(Setting.STATION, home.toString())
        .with(Setting.TRUNK_LINES, 2)
        .with(Setting.TRUNK_RESERVE, reserve));
    station.phone().otherwise(new Manner.Refuses(603, RINGS_FOR));
  }

  private void raise(int site, String alarmClass) {
    var place = new Place("site-" + site, List.of(number(site)), "4711" + site, "4899" + site, List.of());
    station.api().load(place.id(), place.json());
    incidents.add(station.api().raise(place.id(), alarmClass));
  }

  private static String number(int site) {
    return "+339%08d".formatted(site);
  }

  /** All calls in the order in which they came, when every incident has its result: each was rung once and rang through. */
  private List<Call> settled() {
    for (var incident : incidents) {
      var told = station.api().until("/api/incidents/" + incident,
          now -> now.path("phase").asString("").equals("WITH_OPERATOR"), Stage.PATIENCE);
      assertThat(Stage.results(told)).hasSize(1).first().isIn("REJECTED", "HUNG_UP");
    }
    var calls = station.phone().calls().stream().sorted(Comparator.comparing(Call::invitedAt)).toList();
    assertThat(calls).extracting(Call::number).doesNotHaveDuplicates().hasSize(incidents.size());
    return calls;
  }

  private static int placeOf(int site, List<Call> calls) {
    return calls.stream().map(Call::number).toList().indexOf(number(site));
  }

  private static int mostAtOnce(List<Call> calls) {
    return calls.stream()
        .mapToInt(call -> (int) calls.stream().filter(other -> other.invitedAt() <= call.invitedAt()
            && other.endedAt().orElse(Long.MAX_VALUE) > call.invitedAt()).count())
        .max().orElse(0);
  }
}
