package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Tone;

/** What a caller hears while nobody can speak to him for a moment: quiet, and never taken for a hung-up line. */
public final class HoldingTone {
  private static final Tone GENTLE =
      new Tone(new double[] {425}, -32, Duration.ofSeconds(1), Duration.ofMillis(150));

  private HoldingTone() {}

  /**
   * Writes it where it is missing.
   *
   * @return {@code holding.alaw} in the folder, one second long
   */
  public static Path in(Path folder) throws IOException {
    var file = folder.resolve("holding.alaw");
    if (!KeptFile.isThere(file)) {
      KeptFile.write(file, G711.A_LAW.encode(GENTLE.at(Sound.TELEPHONE_RATE)));
    }
    return file;
  }
}
