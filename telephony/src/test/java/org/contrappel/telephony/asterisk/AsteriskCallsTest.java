package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.audio.WavFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real calls between two Asterisk processes. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsteriskCallsTest {
  private static final Duration RING = Duration.ofSeconds(20);
  private final String code = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
  private CarriedAsterisk peer;
  private Station station;

  @BeforeAll
  void start(@TempDir Path folder) {
    var port = FreePorts.udp();
    peer = PeerAsterisk.start(folder.resolve("peer"), port, "rfc4733", Map.ofEntries(
        Map.entry("101", List.of("Ringing()", "Wait(0.5)", "Answer()", "Wait(1)", "SendDTMF(" + code + ",100,100)", "Wait(20)")),
        Map.entry("102", List.of("Answer()", "Wait(1)", "SendDTMF(" + code + "#,100,100)", "Wait(20)")),
        Map.entry("103", List.of("Answer()", "SendDTMF(" + code + "#1,100,100)", "Wait(20)")),
        Map.entry("104", List.of("Hangup(17)")),
        Map.entry("105", List.of("Ringing()", "Wait(30)")),
        Map.entry("106", List.of("Hangup(21)")),
        Map.entry("107", List.of("Hangup(34)")),
        Map.entry("108", List.of("Answer()", "Wait(0.7)", "Hangup()")),
        Map.entry("109", List.of("Answer()", "PlayTones(!300+500/30000)", "Wait(30)")),
        Map.entry("110", List.of("Answer()", "Wait(30)")),
        Map.entry("111", List.of(
            "Answer()", "Wait(0.5)", "SendDTMF(" + code + ",100,100)", "Wait(0.5)", "SendDTMF(#)", "Wait(20)"))));
    station = new Station(folder, port);
    station.awaitReachable();
  }

  @AfterAll
  void stop() {
    station.close();
    peer.close();
  }

  @Test
  void a_code_without_hash_is_understood_and_the_call_is_recorded_in_its_true_length() {
    var attempt = station.call("101", RING, code(1, 10, tone(400, 3_000)), goodbye(2, tone(600, 500)));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(attempt)).containsExactly(code);
    var recording = station.witnessed.recording(attempt);
    assertThat(station.witnessed.of(attempt)).containsExactly("ringing", "answered", "human", "ended", "recorded");
    assertThat(trueLength(attempt)).isCloseTo(recording.length(), Duration.ofMillis(200));
  }

  @Test
  void a_code_with_hash_is_the_same_code() {
    var attempt = station.call("102", RING, code(1, 10), choice(2, tone(600, 2_000)), goodbye(3));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(attempt)).containsExactly(code, "Nothing");
  }

  @Test
  void a_hash_that_comes_late_belongs_to_the_code_and_cuts_no_sentence() throws IOException {
    var attempt = station.call("111", RING, code(1, 10), choice(2, tone(600, 2_000)), goodbye(3));
    var recording = station.witnessed.recording(attempt);
    assertThat(station.talk.said(attempt)).containsExactly(code, "Nothing");
    var ours = WavFile.read(station.recordings.resolve(recording.file())).getLast();
    assertThat(Tones.secondsOf(ours.samples(), 600)).isBetween(1.8, 2.1);
  }

  @Test
  void a_call_we_end_is_ended() {
    var attempt = station.call("110", RING, choice(1, tone(400, 9_000)), goodbye(2));
    station.witnessed.await(attempt, "answered");
    station.network.hangUp(attempt);
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(trueLength(attempt)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_call_we_end_in_the_same_breath_does_not_ring_on() {
    var asked = Instant.now();
    var attempt = station.call("105", RING, goodbye(1));
    station.network.hangUp(attempt);
    var ended = station.witnessed.await(attempt, "ended");
    assertThat(ended.detail()).isEqualTo(LineEnd.NO_ANSWER);
    assertThat(ended.at()).as("well before it would have stopped by itself").isBefore(asked.plus(RING.dividedBy(2)));
  }

  @Test
  void keys_pressed_before_they_are_asked_for_are_kept() {
    var attempt = station.call("103", RING, code(1, 0, tone(400, 3_000)), choice(2, tone(600, 2_000)), goodbye(3));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(attempt)).containsExactly(code, "1");
  }

  @Test
  void a_busy_line_is_busy() {
    assertThat(station.witnessed.end(station.call("104", RING))).isEqualTo(LineEnd.BUSY);
  }

  @Test
  void a_telephone_nobody_picks_up_is_not_answered() {
    var attempt = station.call("105", Duration.ofSeconds(5));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.NO_ANSWER);
    assertThat(station.witnessed.of(attempt)).containsExactly("ringing", "ended");
  }

  @Test
  void a_rejected_call_is_rejected() {
    assertThat(station.witnessed.end(station.call("106", RING))).isEqualTo(LineEnd.REJECTED);
  }

  @Test
  void congestion_is_the_networks_fault() {
    assertThat(station.witnessed.end(station.call("107", RING))).isEqualTo(LineEnd.NETWORK_DOWN);
  }

  @Test
  void a_number_nobody_has_is_a_bad_number() {
    assertThat(station.witnessed.end(station.call("999", RING))).isEqualTo(LineEnd.BAD_NUMBER);
  }

  @Test
  void somebody_who_hangs_up_in_mid_prompt_has_hung_up() {
    var attempt = station.call("108", RING, choice(1, tone(400, 5_000)), goodbye(2));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(attempt)).containsExactly("HungUp");
  }

  @Test
  void speech_without_a_break_is_a_machine() {
    var attempt = station.call("109", RING, code(1, 4, tone(400, 12_000)), goodbye(2));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(attempt)).containsExactly("Machine");
    assertThat(trueLength(attempt)).isLessThan(Duration.ofSeconds(7));
  }

  @Test
  void the_same_attempt_placed_twice_rings_once() {
    var attempt = station.call("110", RING, choice(1, tone(400, 1_000)), goodbye(2));
    station.witnessed.await(attempt, "answered");
    station.network.place(new org.contrappel.telephony.CallRequest(
        attempt, new org.contrappel.telephony.PhoneNumber("110"), RING, List.of()));
    assertThat(station.witnessed.end(attempt)).isEqualTo(LineEnd.CLEARED);
    assertThat(station.talk.said(attempt)).containsExactly("Nothing");
  }

  private Duration trueLength(String attempt) {
    return Duration.between(station.witnessed.await(attempt, "answered").at(), station.witnessed.await(attempt, "ended").at());
  }

  private static Turn code(int number, int length, Utterance... say) {
    return new Turn(number, List.of(say), new Expect.Code(length, Duration.ofSeconds(5), Duration.ofSeconds(2)));
  }

  private static Turn choice(int number, Utterance... say) {
    return new Turn(number, List.of(say), new Expect.Choice(Set.of('1', '2'), Duration.ofSeconds(2)));
  }

  private static Turn goodbye(int number, Utterance... say) {
    return new Turn(number, List.of(say), new Expect.HangUp());
  }
}
