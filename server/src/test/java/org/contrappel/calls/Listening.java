package org.contrappel.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contrappel.telephony.audio.Bursts;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Span;

/**
 * What was heard in a call, compared with what should have been said. All times are places in the received audio, not
 * instants of a clock, so that a busy machine changes none of them but those it makes the caller hear.
 */
record Listening(Sound audio) {
  private static final double THE_SAME = 0.9;

  /** Between two sentences of one turn, and the little that may be heard of keys. */
  private static final Duration WITHIN_A_TURN = Duration.ofSeconds(2);

  private static final Duration UNTIL_THE_NEXT_TURN = Duration.ofSeconds(14);
  private static final Bursts EXACT = new Bursts(-45, 0);

  /**
   * A sentence that was found.
   *
   * @param likeness 0 to 1
   */
  record Found(Duration from, Duration to, double likeness) {}

  /**
   * Where each sentence of each turn was heard, in this order.
   *
   * @throws AssertionError when one was not
   */
  List<List<Found>> mustHold(List<List<Sound>> turns) {
    var found = new ArrayList<List<Found>>();
    var at = Duration.ZERO;
    for (var turn : turns) {
      var here = new ArrayList<Found>();
      for (var sentence : turn) {
        var wait = here.isEmpty() ? UNTIL_THE_NEXT_TURN : WITHIN_A_TURN;
        var one = next(sentence, at, wait);
        if (one.likeness < THE_SAME) {
          throw new AssertionError("Sentence %d of turn %d was not heard after %s: likeness %.2f; heard so far %s"
              .formatted(here.size() + 1, found.size() + 1, at, one.likeness, found));
        }
        here.add(one);
        at = one.to;
      }
      found.add(here);
    }
    return found;
  }

  /** Where the sentence is most likely in the stretch after {@code at}. */
  Found next(Sound sentence, Duration at, Duration wait) {
    var stretch = audio.between(at, at.plus(wait).plus(sentence.length()));
    if (stretch.samples().length == 0) {
      return new Found(at, at, 0);
    }
    var match = Correlation.find(stretch, sentence);
    var from = at.plus(match.offset());
    return new Found(from, from.plus(sentence.length()), match.coefficient());
  }

  /** Whether the sentence is to be heard anywhere. */
  boolean holds(Sound sentence) {
    return audio.samples().length > 0 && Correlation.find(audio, sentence).coefficient() >= THE_SAME;
  }

  /** Every sound that belongs to none of the sentences found. */
  List<Span> besides(List<List<Found>> turns) {
    var left = new Sound(audio.samples().clone(), audio.rate());
    turns.stream().flatMap(List::stream).forEach(one -> Arrays.fill(
        left.samples(), sample(one.from), Math.min(sample(one.to), left.samples().length), (short) 0));
    return EXACT.in(left);
  }

  /** The first sound. */
  Duration firstWord() {
    return Duration.ofMillis(EXACT.in(audio).getFirst().startMs());
  }

  /** The longest silence between two moments. */
  Duration longestSilence(Duration from, Duration to) {
    return EXACT.gapsIn(audio.between(from, to)).stream()
        .map(gap -> Duration.ofMillis(gap.lengthMs())).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private int sample(Duration at) {
    return (int) Math.max(0, at.toNanos() * audio.rate() / 1_000_000_000L);
  }
}
