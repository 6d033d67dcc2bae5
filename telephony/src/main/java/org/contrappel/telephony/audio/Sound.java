package org.contrappel.telephony.audio;

import java.time.Duration;
import java.util.Arrays;

/**
 * One channel of sound.
 *
 * @param samples linear, -32768 to 32767; may be empty. Not copied, for recordings are long: whoever hands it in leaves
 *     it alone
 * @param rate samples per second, 8,000 on a telephone
 */
public record Sound(short[] samples, int rate) {
  public static final int TELEPHONE_RATE = 8000;

  public Sound {
    if (rate < 1000 || rate > 192_000) {
      throw new IllegalArgumentException("A rate of " + rate + " samples per second is no sound we know.");
    }
  }

  public static Sound silence(Duration length, int rate) {
    return new Sound(new short[count(length, rate)], rate);
  }

  public Duration length() {
    return Duration.ofNanos(samples.length * 1_000_000_000L / rate);
  }

  /** What lies between two moments; a part beyond the sound's ends is left out. */
  public Sound between(Duration from, Duration to) {
    var start = Math.clamp(count(from, rate), 0, samples.length);
    var end = Math.clamp(count(to, rate), start, samples.length);
    return new Sound(Arrays.copyOfRange(samples, start, end), rate);
  }

  /** This sound and then the other, which must have the same rate. */
  public Sound then(Sound other) {
    if (other.rate != rate) {
      throw new IllegalArgumentException(
          "Sounds of " + rate + " and " + other.rate + " samples per second do not join.");
    }
    var both = Arrays.copyOf(samples, samples.length + other.samples.length);
    System.arraycopy(other.samples, 0, both, samples.length, other.samples.length);
    return new Sound(both, rate);
  }

  /** The same made louder or quieter; what would exceed the range stops at its edge. */
  public Sound times(double factor) {
    var scaled = new short[samples.length];
    for (var i = 0; i < scaled.length; i++) {
      scaled[i] = (short) Math.clamp(Math.round(samples[i] * factor), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return new Sound(scaled, rate);
  }

  private static int count(Duration length, int rate) {
    return Math.toIntExact(length.toNanos() * rate / 1_000_000_000L);
  }
}
