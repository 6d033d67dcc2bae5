package org.contrappel.campaign;

import java.time.Duration;
import java.util.OptionalLong;
import org.contrappel.telephony.audio.Bursts;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.Sound;

/**
 * What a callee heard from the server's death on.
 *
 * @param holdings how often the holding sentence came, in its first language
 * @param wentOnMs from the server's death, or the answer when that came later, to the first word of the call's going on;
 *     empty when nothing was said after the holding sentence
 * @param silenceMs the longest silence between the holding sentence and that word
 */
record Heard(int holdings, OptionalLong wentOnMs, long silenceMs) {
  static final Heard NOTHING = new Heard(0, OptionalLong.empty(), 0);
  /** Enough to tell a sentence from another one through the telephone. */
  private static final double ALIKE = 0.75;
  /** The soft tone's pulses are heard for some 260 ms; the shortest word a sentence begins with for 400. */
  private static final long A_WORD_MS = 360;

  /** @param from where in the audio the server died */
  static Heard in(Sound audio, Duration from, Holding holding) {
    var rest = audio.between(from, audio.length());
    var begun = end(rest, holding.first());
    if (begun.isEmpty()) {
      return NOTHING;
    }
    var said = end(after(rest, begun.getAsLong()), holding.last()).orElse(0);
    var held = begun.getAsLong() + said;
    var tail = after(rest, held);
    var again = end(tail, holding.first());
    var word = Bursts.OF_SPEECH.in(tail).stream().filter(burst -> burst.lengthMs() >= A_WORD_MS).findFirst();
    var silence = Bursts.OF_SPEECH.gapsIn(tail).stream()
        .filter(gap -> word.isEmpty() || gap.endMs() <= word.get().startMs())
        .mapToLong(gap -> gap.lengthMs())
        .max()
        .orElse(0);
    return new Heard(
        again.isPresent() ? 2 : 1,
        word.map(burst -> OptionalLong.of(held + burst.startMs())).orElse(OptionalLong.empty()),
        silence);
  }

  private static Sound after(Sound sound, long ms) {
    return sound.between(Duration.ofMillis(ms), sound.length());
  }

  /** Where the sentence ends, in ms; empty when it was not said. */
  private static OptionalLong end(Sound in, Sound sentence) {
    if (in.samples().length == 0) {
      return OptionalLong.empty();
    }
    var match = Correlation.find(in, sentence);
    return match.coefficient() < ALIKE
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, match.offset().plus(sentence.length()).toMillis()));
  }
}
