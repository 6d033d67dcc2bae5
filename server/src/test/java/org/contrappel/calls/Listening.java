package org.contrappel.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contrappel.telephony.audio.Bursts;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.Loudness;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Span;

/**
 * What was heard in a call, compared with what should have been said. All times are places in the received audio, not
 * instants of a clock, so that a busy machine changes none of them but those it makes the caller hear.
 */
record Listening(Sound audio) {
  private static final double THE_SAME = 0.9;

  /** A sentence is looked for in pieces: where a busy machine lets it falter, only the piece at that place is lost. */
  private static final Duration PIECE = Duration.ofMillis(400);

  private static final double MOST_PIECES = 0.5;
  private static final double AUDIBLE = -40;

  /** How far a sentence that faltered may reach beyond its own length. */
  private static final Duration FALTERING = Duration.ofMillis(300);

  /** Between two sentences of one turn, and the little that may be heard of keys. */
  private static final Duration WITHIN_A_TURN = Duration.ofSeconds(4);

  private static final Duration UNTIL_THE_NEXT_TURN = Duration.ofSeconds(14);
  private static final Bursts EXACT = new Bursts(-45, 0);

  /**
   * A sentence that was found.
   *
   * @param likeness how much of it was heard as it was spoken, 0 to 1
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
        if (one.likeness < MOST_PIECES) {
          throw new AssertionError("Sentence %d of turn %d was not heard after %s: likeness %.2f; heard before it %s, then %s"
              .formatted(here.size() + 1, found.size() + 1, at, one.likeness, found, here));
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
    var heard = 0;
    var pieces = 0;
    Duration from = null;
    var to = Duration.ZERO;
    for (var begin = Duration.ZERO; begin.compareTo(sentence.length()) < 0; begin = begin.plus(PIECE)) {
      var piece = sentence.between(begin, begin.plus(PIECE));
      if (Loudness.level(piece) >= AUDIBLE && piece.length().compareTo(PIECE.dividedBy(2)) > 0) {
        pieces++;
        var match = Correlation.find(stretch, piece);
        var place = at.plus(match.offset());
        if (match.coefficient() >= THE_SAME && (from == null || place.compareTo(from) > 0)) {
          heard++;
          from = from == null ? place.minus(begin) : from;
          to = place.minus(begin).plus(sentence.length());
        }
      }
    }
    return new Found(from == null ? at : from, to, (double) heard / pieces);
  }

  /** Whether the sentence is to be heard anywhere. */
  boolean holds(Sound sentence) {
    return next(sentence, Duration.ZERO, audio.length()).likeness >= MOST_PIECES;
  }

  /** Every sound that belongs to none of the sentences found. */
  List<Span> besides(List<List<Found>> turns) {
    var left = new Sound(audio.samples().clone(), audio.rate());
    turns.stream().flatMap(List::stream).forEach(one -> Arrays.fill(
        left.samples(), sample(one.from.minus(FALTERING)), sample(one.to.plus(FALTERING)), (short) 0));
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
    return Math.clamp(at.toNanos() * audio.rate() / 1_000_000_000L, 0, audio.samples().length);
  }
}
