package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.NETWORK_DOWN;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.LONE_WORKER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.dispatch.queue.Budget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storm over thirty shops, and a trunk that bears two calls. */
class ManyAtOnceStoriesTest {
  private static final int SITES = 30;
  private static final String ONLY_THE_SITE = """
      name: intrusion
      classes: [intrusion]
      steps:
        - name: verify
          verify: site
          script: verify-site
          ring: 10s
        - name: operator
          operator: Personne n'a répondu.
      """;
  private static final String LONE_WORKERS = """
      name: alone
      classes: [lone_worker]
      steps:
        - name: verify
          verify: site
          script: verify-site
          ring: 10s
        - name: operator
          operator: Personne n'a répondu.
      """;
  @TempDir Path folder;
  private final List<WorldIncident> incidents = new ArrayList<>();

  @BeforeEach
  void write() {
    Scene.write(folder.resolve("plans/intrusion.yaml"), ONLY_THE_SITE);
    Scene.write(folder.resolve("plans/alone.yaml"), LONE_WORKERS);
  }

  private StationWorld under(Budget budget) {
    var sites = new StringBuilder("sites:\n");
    IntStream.range(0, SITES).forEach(i -> sites.append(
        "  - {id: shop-%d, name: Shop %d, numbers: [\"+33 1 99 00 3%d %02d\"]}\n".formatted(i, i, i / 10, i % 10)));
    var world = Scene.of(folder, sites.toString()).under(budget).world();
    IntStream.range(0, SITES).forEach(i -> world.at("+33 1 99 00 3%d %02d".formatted(i / 10, i % 10)).neverAnswers());
    return world;
  }

  private void raise(StationWorld world, AlarmClass alarmClass, int from, int to) {
    IntStream.range(from, to).forEach(i -> incidents.add(world.alarm("shop-" + i, alarmClass).arrives()));
  }

  private Stream<Attempt> calls() {
    return incidents.stream().flatMap(incident -> incident.record().attempts().stream());
  }

  private static Instant rang(WorldIncident incident) {
    return incident.record().attempts().getFirst().at(Fact.RINGING);
  }

  /** The most calls that rang or spoke in one instant. */
  private long mostAtOnce() {
    return calls().mapToLong(one -> calls()
        .filter(other -> !other.at(Fact.RINGING).isAfter(one.at(Fact.RINGING)))
        .filter(other -> other.at(Fact.ENDED).isAfter(one.at(Fact.RINGING))).count()).max().orElseThrow();
  }

  @Test
  void thirty_alarms_at_once_on_two_lines_are_all_called_one_after_the_other() {
    var world = under(new Budget(2, 10, 0));
    raise(world, INTRUSION, 0, SITES);

    world.letPass(ofMinutes(15));

    assertThat(incidents).hasSize(SITES)
        .allSatisfy(incident -> assertThat(incident.record().attempts()).extracting(Attempt::result)
            .containsExactly(NO_ANSWER));
    assertThat(mostAtOnce()).isEqualTo(2);
    assertThat(world.letPass(ofMinutes(30)).isSilent()).isTrue();
  }

  @Test
  void where_calls_take_so_long_that_some_must_be_given_up_these_are_tried_again_and_nobody_starves() {
    Scene.write(folder.resolve("plans/intrusion.yaml"), ONLY_THE_SITE.replace("ring: 10s", "ring: 30s"));
    var world = under(new Budget(2, 10, 0));
    raise(world, INTRUSION, 0, SITES);

    world.letPass(ofMinutes(30));

    assertThat(incidents).allSatisfy(incident -> {
      assertThat(incident.record().attempts().getLast().result()).isEqualTo(NO_ANSWER);
      incident.isIn(Phase.WITH_OPERATOR);
    });
    assertThat(incidents.getLast().record().attempts()).extracting(Attempt::result).startsWith(NETWORK_DOWN);
  }

  @Test
  void they_are_called_in_the_order_in_which_they_came() {
    var world = under(new Budget(2, 10, 0));
    raise(world, INTRUSION, 0, SITES);

    world.letPass(ofMinutes(15));

    // Two share each moment, and which of their telephones rings first is chance.
    IntStream.range(2, SITES).forEach(
        i -> assertThat(rang(incidents.get(i))).isAfter(rang(incidents.get(i - 2))));
  }

  @Test
  void somebody_in_danger_is_called_before_all_who_wait_although_he_came_last() {
    var world = under(new Budget(2, 10, 0));
    raise(world, INTRUSION, 0, SITES - 1);
    world.letPass(ofSeconds(45));
    raise(world, LONE_WORKER, SITES - 1, SITES);
    var came = world.clock().instant();

    world.letPass(ofMinutes(15));

    var worker = rang(incidents.getLast());
    assertThat(worker).isBefore(came.plusSeconds(20));
    assertThat(incidents.subList(0, SITES - 1).stream().map(ManyAtOnceStoriesTest::rang))
        .noneMatch(rang -> rang.isAfter(came) && rang.isBefore(worker));
  }

  @Test
  void a_reserved_line_rings_somebody_in_danger_at_once_while_the_others_share_the_rest() {
    var world = under(new Budget(2, 10, 1));
    raise(world, INTRUSION, 0, SITES - 1);
    world.letPass(ofSeconds(50));
    raise(world, LONE_WORKER, SITES - 1, SITES);
    var came = world.clock().instant();

    world.letPass(ofSeconds(1));

    assertThat(rang(incidents.getLast())).isBefore(came.plusMillis(200));
  }

  @Test
  void many_in_danger_do_not_let_the_others_starve() {
    var world = under(new Budget(2, 10, 0));
    raise(world, INTRUSION, 0, 2);
    raise(world, LONE_WORKER, 2, SITES);

    world.letPass(ofMinutes(15));

    assertThat(calls()).hasSize(SITES).allSatisfy(call -> assertThat(call.result()).isEqualTo(NO_ANSWER));
  }

  @Test
  void an_incident_closed_while_its_call_waits_rings_nobody() {
    var world = under(new Budget(2, 10, 0));
    raise(world, INTRUSION, 0, SITES);
    world.letPass(ofSeconds(5));

    world.operator("durand").closes(incidents.getLast(), "Orage, le client a téléphoné.");
    world.letPass(ofMinutes(15));

    assertThat(world.at("+33 1 99 00 32 09").rang()).isZero();
    incidents.getLast().registerNeverSays("The telephone of Shop 29 rings.");
  }
}
