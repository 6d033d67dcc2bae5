package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.Voice;

/** "Speaks" a tone: the sentence {@code 440 Hz 1500 ms} is one. */
record TonesVoice(Path folder) implements Voice {

  static Utterance tone(int hertz, int millis) {
    return new Utterance(hertz + " Hz " + millis + " ms", Language.FR);
  }

  @Override
  public Path spoken(Utterance utterance) {
    var file = folder.resolve(utterance.text().replace(' ', '-') + ".alaw");
    try {
      if (!Files.exists(file)) {
        var words = utterance.text().split(" ");
        Files.createDirectories(folder);
        Files.write(file, tone(Double.parseDouble(words[0]), Integer.parseInt(words[2])));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] tone(double hertz, int millis) {
    var bytes = new byte[millis * 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = aLaw((int) (8_000 * Math.sin(2 * Math.PI * hertz * i / 8_000)));
    }
    return bytes;
  }

  /** ITU-T G.711: sign, three bits of exponent, four of mantissa, every second bit turned over. */
  private static byte aLaw(int sample) {
    var magnitude = Math.min(Math.abs(sample), 32_767) >> 3;
    var exponent = Math.max(0, 31 - Integer.numberOfLeadingZeros(Math.max(1, magnitude)) - 4);
    var mantissa = magnitude >> Math.max(1, exponent);
    return (byte) (((sample >= 0 ? 0x80 : 0) | exponent << 4 | mantissa & 0x0f) ^ 0x55);
  }
}
