package org.contrappel.telephony.phone.rtp;

/**
 * One packet as it was heard.
 *
 * @param at {@link System#nanoTime} when it arrived
 * @param place of its first sample in the call's audio, in samples of 125 µs since the call was answered
 * @param samples usually 160
 */
public record Arrival(long at, int place, short[] samples) {

  /** Above this root mean square a packet is not silence; what G.711 makes of digital silence stays below 10. */
  public static final double SILENCE = 100;

  /** The root mean square of the samples, 0 to 32768. */
  public double loudness() {
    var sum = 0.0;
    for (var sample : samples) {
      sum += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
  }

  public boolean silent() {
    return loudness() <= SILENCE;
  }
}
