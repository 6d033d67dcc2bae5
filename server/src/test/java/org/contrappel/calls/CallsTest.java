package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.audio.KeyTones;
import org.contrappel.telephony.audio.WavFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** All tests of calls on one station; when they are done, everything it wrote is searched for the codes keyed. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class CallsTest implements CodesKeyed, DuressUnheard, LengthsUnheard, WhoeverAnswers, NobodyAnswers, Recorded {
  private Stage stage;

  @BeforeAll
  void start() {
    stage = new Stage();
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @AfterAll
  void nothing_the_station_wrote_holds_a_code() throws IOException {
    stage.close();
    stage.mustHaveWrittenNoCode();
    assertThat(stage.station().recordings()).isDirectoryContaining("glob:**.wav");
    assertThat(recordingsWithKeys()).isEmpty();
    stage.station().delete();
  }

  private List<String> recordingsWithKeys() throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(stage.station().recordings())) {
      for (var file : files.filter(one -> one.toString().endsWith(".wav")).toList()) {
        var name = file.getFileName().toString();
        for (var side : WavFile.read(file)) {
          var keys = KeyTones.keysIn(side);
          if (!keys.isEmpty() && !keys.equals(stage.mayHold(name))) {
            found.add(name + ": " + keys.length() + " keys");
          }
        }
      }
    }
    return found;
  }
}
