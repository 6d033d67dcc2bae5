package org.contrappel.telephony.simulated;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Sighting;
import org.junit.jupiter.api.Test;

class WorldTest {
  private final Desk desk = new Desk(0, 1);

  private CallRequest call(String attempt, Line line) {
    return new CallRequest(attempt, line.number(), ofSeconds(30), List.of());
  }

  @Test
  void time_passes_only_when_it_is_let_pass() {
    desk.network.place(call("a", desk.world.at("A").answersAfter(ofSeconds(5))));
    assertThat(desk.station.told).isEmpty();
    desk.world.letPass(ofSeconds(4));
    assertThat(desk.station.told).containsExactly("ringing");
    assertThat(desk.world.clock().instant()).isEqualTo(desk.start.plusSeconds(4));
    desk.world.letPass(ofSeconds(2));
    assertThat(desk.station.told).containsExactly("ringing", "answered");
  }

  @Test
  void after_the_last_call_the_world_is_silent() {
    desk.rings(desk.world.at("A").answersAfter(ofSeconds(5)).waits(ofSeconds(1)).hangsUp());
    assertThat(desk.world.isSilent()).isFalse();
    desk.world.letPass(ofHours(1));
    assertThat(desk.world.isSilent()).isTrue();
  }

  @Test
  void a_call_that_rings_breaks_the_silence() {
    desk.network.place(call("a", desk.world.at("A")));
    desk.world.letPass(ofSeconds(5));
    assertThat(desk.world.isSilent()).isFalse();
  }

  @Test
  void no_two_deeds_are_out_of_order() {
    var times = new ArrayList<Instant>();
    desk.world.afterEveryDeed(() -> times.add(desk.world.clock().instant()));
    for (var i = 0; i < 20; i++) {
      desk.network.place(call("a" + i, desk.world.at("P" + i).answersAfter(ofSeconds(20 - i)).waitsForSilence()
          .presses("12#").again()));
    }
    desk.world.letPass(ofMinutes(3));
    assertThat(times).hasSizeGreaterThan(200).isSorted();
  }

  @Test
  void the_same_seed_gives_the_same_story_and_another_seed_another() {
    assertThat(story(7)).isEqualTo(story(7));
    assertThat(story(7)).isNotEqualTo(story(8));
  }

  private static List<Instant> story(long seed) {
    var desk = new Desk(0, seed);
    var times = new ArrayList<Instant>();
    desk.world.afterEveryDeed(() -> times.add(desk.world.clock().instant()));
    desk.rings(desk.world.at("A").answersAfter(ofSeconds(5)).waitsForSilence().presses("12#").again());
    return times;
  }

  @Test
  void an_attempt_placed_twice_rings_once() {
    var line = desk.world.at("A");
    desk.network.place(call("a", line));
    desk.network.place(call("a", line));
    desk.world.letPass(ofMinutes(1));
    assertThat(line.rang()).isEqualTo(1);
  }

  @Test
  void a_witness_says_the_truth_about_every_call() {
    var line = desk.world.at("A").answersAfter(ofSeconds(5));
    assertThat(desk.network.witness("a", desk.start)).isEqualTo(new Sighting.NeverSeen());
    desk.network.place(call("a", line));
    desk.world.letPass(ofSeconds(3));
    assertThat(desk.network.witness("a", desk.start)).isEqualTo(new Sighting.Alive(false));
    desk.world.letPass(ofSeconds(3));
    assertThat(desk.network.witness("a", desk.start)).isEqualTo(new Sighting.Alive(true));
    desk.network.hangUp("a");
    desk.world.letPass(Duration.ZERO);
    assertThat(desk.network.witness("a", desk.start)).isInstanceOfSatisfying(
        Sighting.Ended.class,
        ended -> {
          assertThat(ended.end()).isEqualTo(LineEnd.CLEARED);
          assertThat(ended.answeredAt()).isAfter(desk.start);
          assertThat(ended.endedAt()).isEqualTo(desk.start.plusSeconds(6));
        });
  }

  @Test
  void a_dead_trunk_ends_its_calls_and_takes_no_new_ones_until_it_is_back() {
    desk.network.place(call("a", desk.world.at("A")));
    desk.world.letPass(ofSeconds(1));
    desk.network.trunk(false);
    desk.network.place(call("b", desk.world.at("B")));
    desk.world.letPass(ofSeconds(1));
    assertThat(desk.station.told).containsExactly("ringing", "NETWORK_DOWN", "reachable false", "NETWORK_DOWN");
    desk.network.trunk(true);
    desk.network.place(call("c", desk.world.at("B").isBusy()));
    desk.world.letPass(ofSeconds(1));
    assertThat(desk.station.told).endsWith("reachable true", "BUSY");
  }

  @Test
  void a_number_where_nobody_lives_does_not_exist() {
    desk.network.place(new CallRequest("a", new PhoneNumber("+331"), ofSeconds(9), List.of()));
    desk.world.letPass(ofSeconds(1));
    assertThat(desk.station.told).containsExactly("BAD_NUMBER");
  }
}
