package org.contrappel.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.contrappel.telephony.phone.rtp.Keypad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys pressed at every moment of a turn of two sentences, 800 ms each. Each command reaches Asterisk 400 ms late, as from a
 * server that can hardly breathe, so that a key which falls between two of them would surely be lost.
 */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlyKeysTest {
  private static final Duration LATE = ofMillis(400);
  private static final int SENTENCE_MS = 800;
  private static final int KEY_MS = 120;

  /** Longer than one command is late, shorter than two of them: only one may follow the first key of a code. */
  private static final int PAUSE_MS = 480;

  private static final int FRAME_MS = 20;
  private MeasuringPhone people;
  private Station station;
  private Path voice;
  private int called;

  @BeforeAll
  void start(@TempDir Path folder) {
    people = MeasuringPhone.on(0);
    station = Station.farAway(folder, people.port(), LATE);
    station.awaitReachable();
    voice = folder.resolve("voice");
  }

  @AfterAll
  void stop() {
    station.close();
    people.close();
  }

  /** @param letGo when the key is let go, after the first sound */
  @ParameterizedTest(name = "after {0} ms")
  @ValueSource(ints = {400, 1_000, 1_100, 1_590, 2_100, 2_200})
  void an_answer_is_heard_whenever_it_is_keyed(int letGo) throws IOException {
    assertThat(keyed(new Expect.Choice(Set.of('1', '2'), ofSeconds(2)), "1", letGo)).containsExactly("1");
    assertThat(left()).as("files of turns that are over").isEmpty();
  }

  /** @param letGo when the first key is let go, after the first sound */
  @ParameterizedTest(name = "after {0} ms")
  @ValueSource(ints = {400, 1_000, 2_200})
  void a_code_is_heard_whole_whenever_it_is_begun(int letGo) {
    assertThat(keyed(new Expect.Code(0, ofSeconds(2), ofSeconds(2)), "305917#", letGo)).containsExactly("305917");
  }

  private List<String> keyed(Expect expect, String keys, int letGo) {
    var number = "+3363%07d".formatted(called++);
    var call = people.expectCall(number).keyedWith(new Keypad(KEY_MS / FRAME_MS, PAUSE_MS / FRAME_MS)).answers();
    var attempt = station.call(number, ofSeconds(20),
        new Turn(1, List.of(tone(400, SENTENCE_MS), tone(600, SENTENCE_MS)), expect),
        new Turn(2, List.of(), new Expect.HangUp()));
    call.isAnswered();
    var begun = call.firstSoundAfter(call.answeredAt(), ofSeconds(20));
    LockSupport.parkNanos(begun + (letGo - KEY_MS) * 1_000_000L - System.nanoTime());
    call.presses(keys);
    call.ends(ofSeconds(30));
    station.witnessed.await(attempt, "ended");
    return station.talk.said(attempt);
  }

  private List<Path> left() throws IOException {
    try (var files = Files.list(voice)) {
      return files.filter(file -> file.getFileName().toString().startsWith("turn-")).toList();
    }
  }
}
