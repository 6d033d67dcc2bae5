package org.contrappel.telephony.audio;

import java.util.List;

/** Finds one steady tone (a beep, a holding tone) that stands alone in a sound. */
public final class ToneHeard {
  /** The tone is at least this much of all the sound. */
  private static final double PURITY = 0.8;

  private ToneHeard() {}

  /**
   * @param hertz the tone, found when it is off by less than about 10 Hz
   * @param quietest dBFS below which it does not count
   * @return when it sounds, in grains of 20 ms
   */
  public static List<Span> in(Sound sound, double hertz, double quietest) {
    var detector = new Goertzel(hertz, sound.rate());
    var size = Loudness.frameSize(sound);
    var samples = sound.samples();
    return Bursts.runs(
        samples.length / size,
        i -> {
          var tone = detector.power(samples, i * size, size);
          return Loudness.decibels(tone) >= quietest
              && tone >= PURITY * KeyTones.meanSquare(samples, i * size, size);
        },
        Loudness.FRAME.toMillis());
  }
}
