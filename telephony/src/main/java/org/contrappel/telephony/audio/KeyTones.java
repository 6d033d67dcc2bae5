package org.contrappel.telephony.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Finds telephone keys (DTMF) that are audible in a sound: 40 ms or longer, down to -45 dBFS, up to 1.5 % off their
 * frequency, the two tones within 9 dB of each other. Speech is told from keys by what else is in the sound: a key is
 * two tones and nothing more.
 */
public final class KeyTones {
  private static final double[] ROWS = {697, 770, 852, 941};
  private static final double[] COLUMNS = {1209, 1336, 1477, 1633};
  private static final String[] KEYS = {"123A", "456B", "789C", "*0#D"};

  private static final double QUIETEST = -45;

  /** Listened to beside each frequency: networks allow telephones to be 1.5 % off. */
  private static final double[] DETUNED = {0.988, 1, 1.012};

  /** How much of all the sound the two tones are. */
  private static final double PURITY = 0.75;

  /** Six to one is 8 dB: how much the tone stands out of the other three of its group. */
  private static final double STANDS_OUT = 6;

  private static final double TWIST = 8;
  private static final long STEP_MS = 5;
  private static final long WINDOW_MS = 20;

  /** Five windows of 20 ms, 5 ms apart, cover 40 ms. */
  private static final int IN_A_ROW = 5;

  private KeyTones() {}

  public static List<KeyTone> in(Sound sound) {
    var rows = detectors(ROWS, sound.rate());
    var columns = detectors(COLUMNS, sound.rate());
    var window = (int) (sound.rate() * WINDOW_MS / 1000);
    var step = (int) (sound.rate() * STEP_MS / 1000);
    var found = new ArrayList<KeyTone>();
    var key = '\0';
    var since = 0;
    var steps = Math.max(0, (sound.samples().length - window) / step + 1);
    for (var i = 0; i <= steps; i++) {
      var now = i < steps ? keyAt(sound.samples(), i * step, window, rows, columns) : '\0';
      if (now != key) {
        if (key != '\0' && i - since >= IN_A_ROW) {
          found.add(new KeyTone(key, new Span(since * STEP_MS, (i - 1 - since) * STEP_MS + WINDOW_MS)));
        }
        key = now;
        since = i;
      }
    }
    return List.copyOf(found);
  }

  /** The keys alone, in order; empty when there are none. */
  public static String keysIn(Sound sound) {
    return in(sound).stream().map(tone -> String.valueOf(tone.key())).collect(Collectors.joining());
  }

  private static char keyAt(short[] samples, int from, int count, Goertzel[] rows, Goertzel[] columns) {
    var all = meanSquare(samples, from, count);
    if (Loudness.decibels(all) < QUIETEST) {
      return '\0';
    }
    var row = powers(rows, samples, from, count);
    var column = powers(columns, samples, from, count);
    var r = strongest(row);
    var c = strongest(column);
    var twist = Math.max(row[r], column[c]) / Math.min(row[r], column[c]);
    var pure = row[r] + column[c] >= PURITY * all;
    return pure && twist <= TWIST && standsOut(row, r) && standsOut(column, c) ? KEYS[r].charAt(c) : '\0';
  }

  private static boolean standsOut(double[] powers, int best) {
    for (var i = 0; i < powers.length; i++) {
      if (i != best && powers[i] * STANDS_OUT > powers[best]) {
        return false;
      }
    }
    return true;
  }

  private static int strongest(double[] powers) {
    var best = 0;
    for (var i = 1; i < powers.length; i++) {
      best = powers[i] > powers[best] ? i : best;
    }
    return best;
  }

  private static double[] powers(Goertzel[] detectors, short[] samples, int from, int count) {
    var powers = new double[detectors.length / DETUNED.length];
    for (var i = 0; i < detectors.length; i++) {
      var tone = i / DETUNED.length;
      powers[tone] = Math.max(powers[tone], detectors[i].power(samples, from, count));
    }
    return powers;
  }

  static double meanSquare(short[] samples, int from, int count) {
    var sum = 0.0;
    for (var i = from; i < from + count; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum / count;
  }

  private static Goertzel[] detectors(double[] hertz, int rate) {
    return DoubleStream.of(hertz)
        .flatMap(each -> DoubleStream.of(DETUNED).map(factor -> each * factor))
        .mapToObj(each -> new Goertzel(each, rate))
        .toArray(Goertzel[]::new);
  }
}
