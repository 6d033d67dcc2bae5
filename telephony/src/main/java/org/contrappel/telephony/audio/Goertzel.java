package org.contrappel.telephony.audio;

/** The power of one frequency in a few samples, by Goertzel's recurrence: cheaper than a spectrum of all of them. */
final class Goertzel {
  private final double coefficient;

  Goertzel(double hertz, int rate) {
    coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
  }

  /** The mean square that a sine of this frequency contributes; a sine alone has all of the samples' mean square. */
  double power(short[] samples, int from, int count) {
    var one = 0.0;
    var two = 0.0;
    for (var i = from; i < from + count; i++) {
      var now = samples[i] + coefficient * one - two;
      two = one;
      one = now;
    }
    return 2 * (one * one + two * two - coefficient * one * two) / ((double) count * count);
  }
}
