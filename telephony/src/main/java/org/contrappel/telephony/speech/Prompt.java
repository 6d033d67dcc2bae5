package org.contrappel.telephony.speech;

import java.time.Duration;
import java.util.stream.DoubleStream;
import org.contrappel.telephony.audio.Bursts;
import org.contrappel.telephony.audio.Loudness;
import org.contrappel.telephony.audio.Sound;

/**
 * Makes what an engine said fit for the line: as loud as every other prompt, and with a short pause of a set length
 * before and after it instead of the engine's own. Pauses of one length are also what makes two prompts alike in time.
 */
final class Prompt {
  /** What speech is brought to while there is speech, dBFS: the level networks expect, with room for its peaks. */
  static final double LEVEL = -20;

  private static final double HIGHEST_PEAK = -2;

  /**
   * A line needs a moment to open before the first word. It is part of the wait after the last key, of which 150 ms are
   * allowed in all.
   */
  static final Duration BEFORE = Duration.ofMillis(100);

  /** With the pause before the next one, people have 280 ms between two sentences. */
  static final Duration AFTER = Duration.ofMillis(180);

  /** How far below the loudest moment soft beginnings and endings may lie. */
  private static final double SOFT = 38;

  private Prompt() {}

  /**
   * @return a whole number of 20 ms frames
   * @throws IllegalArgumentException when there is nothing to be heard in it
   */
  static Sound of(Sound said) {
    var loudest = DoubleStream.of(Loudness.frames(said)).max().orElse(Loudness.FLOOR);
    if (loudest < -60) {
      throw new IllegalArgumentException("nothing but silence");
    }
    var bursts = new Bursts(loudest - SOFT, 0).in(said);
    var first = Duration.ofMillis(bursts.getFirst().startMs());
    var last = Duration.ofMillis(bursts.getLast().endMs());
    var speech = said.between(first, last);
    var rate = said.rate();
    return Sound.silence(BEFORE, rate).then(levelled(speech, loudest)).then(Sound.silence(AFTER, rate));
  }

  private static Sound levelled(Sound speech, double loudest) {
    var meanSquare = DoubleStream.of(Loudness.frames(speech))
        .filter(level -> level > loudest - 25)
        .map(level -> Math.pow(10, level / 10))
        .average()
        .orElseThrow();
    var gain = Math.min(LEVEL - 10 * Math.log10(meanSquare), HIGHEST_PEAK - Loudness.peak(speech));
    return speech.times(Math.pow(10, gain / 20));
  }
}
