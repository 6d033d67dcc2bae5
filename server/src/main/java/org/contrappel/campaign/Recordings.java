package org.contrappel.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.Call;
import tools.jackson.databind.JsonNode;

/** Looks at a kept recording: is it the one of the register, and as long as the call? */
record Recordings(Path folder, Clocks clocks) {
  private static final Duration TRUE_WITHIN = Duration.ofMillis(300);

  void check(JsonNode kept, Call call, List<String> complaints) {
    var file = folder.resolve(kept.path("file").asString(""));
    try {
      var bytes = Files.readAllBytes(file);
      var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!hash.equals(kept.path("sha256").asString(""))) {
        complaints.add("the recording is not the one the register tells of");
      }
      var length = WavFile.readMono(file).length();
      var lasted = Duration.ofNanos(call.endedAt().orElseThrow() - call.answeredAt());
      if (length.minus(lasted).abs().compareTo(TRUE_WITHIN) > 0) {
        complaints.add("the recording is %d ms long, the call %d ms".formatted(length.toMillis(), lasted.toMillis()));
      }
      var started = Instant.parse(kept.path("startedAt").asString(""));
      if (Duration.between(started, clocks.at(call.answeredAt())).abs().compareTo(TRUE_WITHIN) > 0) {
        complaints.add("the recording is said to start at " + started + ", the call was answered at "
            + clocks.at(call.answeredAt()));
      }
    } catch (IOException e) {
      complaints.add("the recording cannot be read: " + e.getMessage());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
