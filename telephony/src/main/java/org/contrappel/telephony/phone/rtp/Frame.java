package org.contrappel.telephony.phone.rtp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.contrappel.telephony.audio.Sound;

/** What the mouth does in one period of 20 ms. */
sealed interface Frame {
  int SAMPLES = 160;
  int RATE = Sound.TELEPHONE_RATE;
  long NANOS = 20_000_000;

  /** Speaks. */
  record Voice(short[] samples) implements Frame {

    /** A sound cut into periods, the last filled with silence. */
    static List<Frame> of(Sound sound) {
      if (sound.rate() != RATE) {
        throw new IllegalArgumentException("A telephone speaks at 8 kHz, not at " + sound.rate() + " Hz");
      }
      var samples = sound.samples();
      return IntStream.range(0, (samples.length + SAMPLES - 1) / SAMPLES)
          .mapToObj(i -> (Frame) new Voice(Arrays.copyOfRange(samples, i * SAMPLES, (i + 1) * SAMPLES)))
          .toList();
    }
  }

  /** Does what it does between words: continuous silence, or nothing at all. */
  record Rest() implements Frame {}

  /**
   * Part of a key as an event of RFC 4733.
   *
   * @param event 0 to 9, 10 for a star, 11 for a hash, 12 to 15 for A to D
   * @param duration of the key so far, in samples
   */
  record Key(int event, int duration, boolean first, boolean last) implements Frame {
    byte[] payload() {
      return new byte[] {(byte) event, (byte) ((last ? 0x80 : 0) | 10), (byte) (duration >> 8), (byte) duration};
    }
  }
}
