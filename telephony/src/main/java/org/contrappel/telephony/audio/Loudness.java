package org.contrappel.telephony.audio;

import java.time.Duration;

/**
 * How loud a sound is, in dBFS: 0 is a full-scale square wave, speech on the telephone about -20, silence below -50.
 */
public final class Loudness {
  /** What digital silence is said to be, instead of minus infinity. */
  public static final double FLOOR = -100;

  /** The grain of everything measured over time, that of a telephone's packets. */
  public static final Duration FRAME = Duration.ofMillis(20);

  private Loudness() {}

  /** The mean (RMS) level of the whole sound. */
  public static double level(Sound sound) {
    return level(sound.samples(), 0, sound.samples().length);
  }

  /** The highest single sample. */
  public static double peak(Sound sound) {
    var highest = 0;
    for (var sample : sound.samples()) {
      highest = Math.max(highest, Math.abs((int) sample));
    }
    return decibels((double) highest * highest);
  }

  /** The level of each 20 ms; a last shorter frame is left out. */
  public static double[] frames(Sound sound) {
    var size = frameSize(sound);
    var levels = new double[sound.samples().length / size];
    for (var i = 0; i < levels.length; i++) {
      levels[i] = level(sound.samples(), i * size, size);
    }
    return levels;
  }

  static int frameSize(Sound sound) {
    return (int) (sound.rate() * FRAME.toMillis() / 1000);
  }

  static double level(short[] samples, int from, int count) {
    var sum = 0.0;
    for (var i = from; i < from + count; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return count == 0 ? FLOOR : decibels(sum / count);
  }

  /** The level of a mean square of samples. */
  static double decibels(double meanSquare) {
    return meanSquare <= 0 ? FLOOR : Math.max(FLOOR, 10 * Math.log10(meanSquare / (32768.0 * 32768.0)));
  }
}
