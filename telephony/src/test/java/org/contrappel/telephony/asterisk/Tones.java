package org.contrappel.telephony.asterisk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How long a pure tone is in a raw sound of 8 kHz and 16 bit. */
final class Tones {
  private static final int WINDOW = 400;

  private Tones() {}

  static double secondsOf(byte[] sound, double hertz) {
    var samples = new short[sound.length / 2];
    ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return secondsOf(samples, hertz);
  }

  static double secondsOf(short[] samples, double hertz) {
    var found = 0;
    for (int from = 0; from + WINDOW <= samples.length; from += WINDOW) {
      found += isIn(samples, from, hertz) ? 1 : 0;
    }
    return found * WINDOW / 8_000.0;
  }

  private static boolean isIn(short[] samples, int from, double hertz) {
    double real = 0;
    double imaginary = 0;
    double all = 1;
    for (int i = 0; i < WINDOW; i++) {
      var sample = samples[from + i];
      real += sample * Math.cos(2 * Math.PI * hertz * i / 8_000);
      imaginary += sample * Math.sin(2 * Math.PI * hertz * i / 8_000);
      all += (double) sample * sample;
    }
    var loudEnough = Math.sqrt(all / WINDOW) > 100;
    return loudEnough && 2 * (real * real + imaginary * imaginary) / WINDOW / all > 0.7;
  }
}
