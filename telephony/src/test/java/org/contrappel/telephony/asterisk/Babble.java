package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Tone;

/** Something said that resembles nothing else said: short tones, drawn anew for each seed. 8 kHz. */
final class Babble {
  private static final Duration SYLLABLE = Duration.ofMillis(50);

  private static final Duration PIECE = Duration.ofMillis(100);
  private static final double ALIKE = 0.8;

  private Babble() {}

  static Sound of(long seed, Duration length) {
    var chance = new Random(seed);
    var said = Sound.silence(Duration.ZERO, Sound.TELEPHONE_RATE);
    for (var i = 0; i < length.toMillis() / SYLLABLE.toMillis(); i++) {
      var hertz = new double[] {500 + chance.nextInt(1_500)};
      said = said.then(new Tone(hertz, -14, SYLLABLE, Duration.ofMillis(4)).at(Sound.TELEPHONE_RATE));
    }
    return said;
  }

  /**
   * Whether most of it is in a recording. It is looked for in pieces: on a busy machine a bridge slips by a few
   * milliseconds in the middle of a word.
   */
  static boolean isIn(Sound recording, Sound said) {
    var pieces = said.length().dividedBy(PIECE);
    var found = LongStream.range(0, pieces)
        .mapToObj(i -> said.between(PIECE.multipliedBy(i), PIECE.multipliedBy(i + 1)))
        .filter(piece -> recording.samples().length > 0 && Correlation.find(recording, piece).coefficient() > ALIKE)
        .count();
    return 2 * found > pieces;
  }
}
