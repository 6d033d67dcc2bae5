package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
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

/** A telephone that knows keys only as tones. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InBandKeysTest {
  private static final Duration RING = Duration.ofSeconds(20);
  private final String code = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
  private CarriedAsterisk peer;
  private Station station;

  @BeforeAll
  void start(@TempDir Path folder) {
    var port = FreePorts.udp();
    peer = PeerAsterisk.start(folder.resolve("peer"), port, "inband", Map.of(
        "301", List.of("Answer()", "Wait(0.8)", "SendDTMF(" + code + "#,120,160)", "Wait(20)")));
    station = new Station(folder, port);
    station.awaitReachable();
  }

  @AfterAll
  void stop() {
    station.close();
    peer.close();
  }

  @Test
  void a_code_keyed_in_band_is_understood_and_is_neither_in_the_recording_nor_in_any_log() throws IOException {
    for (var length : List.of(0, 10)) {
      var attempt = station.call("301", RING, new Turn(1, List.of(tone(400, 6_000)), code(length)),
          new Turn(2, List.of(tone(700, 3_000)), new Expect.HangUp()));
      station.witnessed.end(attempt);
      assertThat(station.talk.said(attempt)).containsExactly(code);
      assertThat(keysRecorded(attempt)).isEmpty();
      assertThat(station.witnessed.recording(attempt).length()).isGreaterThan(Duration.ofSeconds(5));
    }
    assertThat(filesWith(station.home.folder(), code)).isEmpty();
  }

  private String keysRecorded(String attempt) throws IOException {
    return KeyTones.keysIn(WavFile.read(station.recordings.resolve(station.witnessed.recording(attempt).file())).getFirst());
  }

  private static List<Path> filesWith(Path folder, String text) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Expect.Code code(int length) {
    return new Expect.Code(length, Duration.ofSeconds(5), Duration.ofSeconds(2));
  }
}
