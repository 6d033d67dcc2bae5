package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.audio.KeyTones;
import org.contrappel.telephony.audio.WavFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Keys that travel as sound: they are in every recording that is not muted. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutedCodesTest {
  private static final Duration RING = Duration.ofSeconds(20);
  private CarriedAsterisk peer;
  private Station station;

  @BeforeAll
  void start(@TempDir Path folder) {
    var port = FreePorts.udp();
    var tones = "PlayTones(!697+1209/160,!0/100,!770+1336/160,!0/100,!852+1477/160)";
    peer = PeerAsterisk.start(folder.resolve("peer"), port, "rfc4733", Map.of(
        "301", List.of("Answer()", "Wait(0.8)", tones, "Wait(1)", "StopPlayTones()", "SendDTMF(4711#)", "Wait(20)"),
        "302", List.of("Answer()", "Wait(0.8)", tones, "Wait(20)"),
        "304", List.of("Answer()", "SendDTMF(1)", "Wait(0.5)", "PlayTones(!1000/500)", "Wait(20)"),
        "303", List.of("Answer()", "Wait(0.5)", "PlayTones(!1000/500)", "Wait(20)")));
    station = new Station(folder, port);
    station.awaitReachable();
  }

  @AfterAll
  void stop() {
    station.close();
    peer.close();
  }

  @Test
  void tones_heard_while_a_code_is_asked_for_are_not_recorded() throws IOException {
    var attempt = station.call("301", RING, new Turn(1, List.of(tone(400, 1_500)), code(0)),
        new Turn(2, List.of(tone(700, 3_000)), new Expect.HangUp()));
    station.witnessed.end(attempt);
    assertThat(station.talk.said(attempt)).containsExactly("4711");
    assertThat(keysRecorded(attempt)).isEmpty();
  }

  @Test
  void the_same_tones_are_recorded_where_no_code_is_asked_for() throws IOException {
    var attempt = station.call("302", RING,
        new Turn(1, List.of(tone(400, 3_000)), new Expect.Choice(Set.of('1'), Duration.ofSeconds(1))),
        new Turn(2, List.of(), new Expect.HangUp()));
    station.witnessed.end(attempt);
    assertThat(keysRecorded(attempt)).isEqualTo("159");
  }

  @Test
  void a_beep_is_a_machine() {
    var attempt = station.call("303", RING, new Turn(1, List.of(tone(400, 8_000)), code(4)),
        new Turn(2, List.of(), new Expect.HangUp()));
    station.witnessed.end(attempt);
    assertThat(station.talk.said(attempt)).containsExactly("Machine");
  }

  @Test
  void a_beep_after_a_key_is_nothing() {
    var attempt = station.call("304", RING,
        new Turn(1, List.of(tone(400, 3_000)), new Expect.Choice(Set.of('1'), Duration.ofSeconds(1))),
        new Turn(2, List.of(tone(600, 2_500)), new Expect.Choice(Set.of('1'), Duration.ofSeconds(1))),
        new Turn(3, List.of(), new Expect.HangUp()));
    station.witnessed.end(attempt);
    assertThat(station.talk.said(attempt)).containsExactly("1", "Nothing");
    assertThat(station.witnessed.recording(attempt).length()).isLessThan(Duration.ofSeconds(5));
  }

  private String keysRecorded(String attempt) throws IOException {
    return KeyTones.keysIn(WavFile.read(station.recordings.resolve(station.witnessed.recording(attempt).file())).getFirst());
  }

  private static Expect.Code code(int length) {
    return new Expect.Code(length, Duration.ofSeconds(5), Duration.ofSeconds(2));
  }
}
