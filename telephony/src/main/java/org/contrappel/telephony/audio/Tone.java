package org.contrappel.telephony.audio;

import java.time.Duration;

/**
 * A tone to be made.
 *
 * @param hertz the frequencies sounding together, one or more
 * @param level dBFS (RMS) of each of them; -30 is quiet, one alone is whole up to -3, two up to -9
 * @param fade how long it takes to come and to go; without it the ends click
 */
public record Tone(double[] hertz, double level, Duration length, Duration fade) {

  public Sound at(int rate) {
    var samples = new short[Math.toIntExact(length.toNanos() * rate / 1_000_000_000L)];
    var fading = Math.max(1, fade.toNanos() * rate / 1_000_000_000L);
    var amplitude = 32768 * Math.sqrt(2) * Math.pow(10, level / 20);
    for (var i = 0; i < samples.length; i++) {
      var sum = 0.0;
      for (var each : hertz) {
        sum += Math.sin(2 * Math.PI * each * i / rate);
      }
      var toEnd = Math.min(i, samples.length - 1 - i);
      var raised = toEnd >= fading ? 1 : (1 - Math.cos(Math.PI * toEnd / fading)) / 2;
      var value = Math.round(amplitude * sum * raised);
      samples[i] = (short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return new Sound(samples, rate);
  }
}
