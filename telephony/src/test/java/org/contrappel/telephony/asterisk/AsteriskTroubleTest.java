package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.Links;
import org.contrappel.telephony.Sighting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server, the trunk or Asterisk dies while calls are alive. */
@Tag("real-call")
class AsteriskTroubleTest {
  private static final Duration RING = Duration.ofSeconds(20);
  @TempDir Path folder;
  private CarriedAsterisk peer;
  private Station station;

  @BeforeEach
  void start() {
    var port = FreePorts.udp();
    peer = PeerAsterisk.start(folder.resolve("peer"), port, "rfc4733", Map.of(
        "201", List.of("Answer()", "MixMonitor(,r(" + folder + "/heard.sln))", "Wait(8)", "SendDTMF(7)", "Wait(20)"),
        "202", List.of("Answer()", "Wait(2)", "Hangup()"),
        "203", List.of("Answer()", "Wait(60)")));
    station = new Station(folder, port);
    station.awaitReachable();
  }

  @AfterEach
  void stop() {
    station.close();
    peer.close();
  }

  @Test
  void a_call_survives_the_server_hears_one_sentence_and_a_soft_tone_and_goes_on_with_the_next_server()
      throws IOException {
    var attempt = station.call("201", RING, choice(1, 700, 20_000), goodbye(2));
    station.witnessed.await(attempt, "answered");
    station.network.close();
    Await.until(Duration.ofSeconds(20), "three seconds of a call without a server", () -> seconds("heard.sln") > 3.5);
    station.open();
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(attempt)).containsExactly("7");
    var heard = Files.readAllBytes(folder.resolve("heard.sln"));
    assertThat(Tones.secondsOf(heard, 1_300)).as("the sentence, once").isBetween(0.45, 0.75);
    assertThat(Tones.secondsOf(heard, 425)).as("the soft tone").isGreaterThan(0.4);
    assertThat(station.witnessed.facts.stream().filter(fact -> fact.what().equals("ended"))).hasSize(1);
  }

  @Test
  void a_call_that_ended_while_the_server_was_dead_is_told_by_the_witnesses_and_its_recording_is_made() {
    var before = station.clock.instant();
    var attempt = station.call("202", RING, choice(1, 700, 20_000), goodbye(2));
    var answered = station.witnessed.await(attempt, "answered").at();
    station.network.close();
    Await.until(Duration.ofSeconds(10), "the end of the call", () -> contains(station.home.witness(), "HANGUP"));
    station.open();
    station.awaitReachable();
    var recording = station.witnessed.recording(attempt);
    var sighting = station.network.witness(attempt, before);
    assertThat(sighting).isInstanceOfSatisfying(Sighting.Ended.class, ended -> {
      assertThat(ended.end()).isEqualTo(LineEnd.CLEARED);
      assertThat(ended.answeredAt()).isBetween(answered.minusMillis(300), answered.plusMillis(300));
      assertThat(recording.length())
          .isCloseTo(Duration.between(ended.answeredAt(), ended.endedAt()), Duration.ofMillis(200));
      assertThat(recording.startedAt()).isEqualTo(ended.answeredAt());
    });
  }

  @Test
  void a_call_nobody_ever_placed_was_never_seen_as_far_back_as_the_log_reaches() {
    var attempt = station.call("202", RING, goodbye(1));
    station.witnessed.end(attempt);
    assertThat(station.network.witness("attempt-nobody", station.clock.instant())).isEqualTo(new Sighting.NeverSeen());
    assertThat(station.network.witness("attempt-nobody", station.clock.instant().minusSeconds(3_600)))
        .isInstanceOf(Sighting.CannotSay.class);
  }

  @Test
  void a_server_on_another_host_asks_asterisks_database_for_the_end_of_a_call() {
    var attempt = station.call("202", RING, choice(1, 700, 20_000), goodbye(2));
    var ended = station.witnessed.await(attempt, "answered").at().plusSeconds(2);
    station.witnessed.end(attempt);
    station.network.close();
    station.openWithoutTheLog();
    station.awaitReachable();
    assertThat(station.network.witness(attempt, Instant.EPOCH)).isInstanceOfSatisfying(Sighting.Ended.class, end -> {
      assertThat(end.end()).isEqualTo(LineEnd.CLEARED);
      assertThat(end.endedAt()).isBetween(ended.minusSeconds(2), ended.plusSeconds(2));
    });
    assertThat(station.network.witness("attempt-nobody", Instant.EPOCH)).isInstanceOf(Sighting.CannotSay.class);
  }

  @Test
  void a_live_call_is_seen_alive_and_asterisks_death_leaves_its_fate_unknown() {
    var attempt = station.call("203", RING, choice(1, 700, 20_000), goodbye(2));
    station.witnessed.await(attempt, "answered");
    assertThat(station.network.witness(attempt, station.clock.instant())).isEqualTo(new Sighting.Alive(true));
    station.asterisk.kill();
    Await.until(Duration.ofSeconds(10), "the loss", () -> !station.witnessed.reachable);
    station.startAsterisk();
    station.awaitReachable();
    assertThat(station.network.witness(attempt, station.clock.instant())).isInstanceOf(Sighting.CannotSay.class);
    var next = station.call("202", RING, goodbye(1));
    assertThat(station.witnessed.end(next)).isEqualTo(LineEnd.CLEARED);
  }

  @Test
  void a_frozen_asterisk_is_noticed_and_so_is_its_waking_up() throws IOException {
    signal("STOP");
    Await.until(Duration.ofSeconds(10), "the frost", () -> !station.network.reachable());
    assertThat(station.network.links().exchange()).as("the exchange is what is missing").contains(false);
    signal("CONT");
    Await.until(Duration.ofSeconds(10), "the thaw", () -> station.network.reachable());
    assertThat(station.witnessed.end(station.call("202", RING, goodbye(1)))).isEqualTo(LineEnd.CLEARED);
  }

  @Test
  void a_dead_trunk_is_known_in_seconds_and_is_not_taken_for_nobody_answering() {
    peer.kill();
    Await.until(Duration.ofSeconds(10), "the trunk's loss", () -> !station.network.reachable());
    assertThat(station.network.links()).as("the exchange is there").isEqualTo(
        new Links(Optional.of(true), Map.of("trunk", false)));
    var attempt = station.call("202", RING);
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.NETWORK_DOWN);
  }

  @Test
  void a_trunk_that_dies_as_we_ring_is_not_taken_for_nobody_answering_either() {
    peer.kill();
    var attempt = station.call("202", Duration.ofSeconds(6));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.NETWORK_DOWN);
  }

  @Test
  void a_talk_that_fails_each_time_does_not_hold_the_caller_for_ever() {
    var attempt = station.call("203", RING);
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
  }

  private void signal(String name) throws IOException {
    var kill = new ProcessBuilder("kill", "-" + name, Long.toString(station.asterisk.process().pid())).start();
    assertThat(kill.onExit().join().exitValue()).isZero();
  }

  private double seconds(String file) {
    try {
      return Files.exists(folder.resolve(file)) ? Files.size(folder.resolve(file)) / 16_000.0 : 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Turn choice(int number, int hertz, int millis) {
    return new Turn(number, List.of(tone(hertz, millis)), new Expect.Choice(Set.of('7'), Duration.ofSeconds(2)));
  }

  private static Turn goodbye(int number) {
    return new Turn(number, List.of(), new Expect.HangUp());
  }
}
