package org.contrappel.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /** How much is listened to at once where a sentence is awaited: less than any sentence and the pause behind it. */
  private static final Duration STEP = Duration.ofMillis(800);

  /** One of the first so many pieces must have come through whole. */
  private static final int ANCHORS = 4;

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

  /**
   * Where the sentence is first heard after {@code at}. It may be said again later, word for word, so one of its first
   * pieces is looked for step by step, and every other one only where it must then be.
   */
  Found next(Sound sentence, Duration at, Duration wait) {
    var pieces = pieces(sentence);
    var best = new Found(at, at, 0);
    for (var step = at; step.compareTo(at.plus(wait)) < 0 && step.compareTo(audio.length()) < 0; step = step.plus(STEP)) {
      for (var anchor : pieces.subList(0, Math.min(ANCHORS, pieces.size()))) {
        var begin = step.plus(anchor.begin);
        var place = in(begin, begin.plus(STEP).plus(anchor.sound.length()), anchor.sound);
        if (place.isPresent()) {
          var found = from(place.get().minus(anchor.begin), pieces, sentence.length());
          best = found.likeness > best.likeness ? found : best;
          if (best.likeness >= MOST_PIECES) {
            return best;
          }
        }
      }
    }
    return best;
  }

  /** A stretch of a sentence loud enough to be told from others. */
  private record Piece(Duration begin, Sound sound) {}

  private static List<Piece> pieces(Sound sentence) {
    var pieces = new ArrayList<Piece>();
    for (var begin = Duration.ZERO; begin.compareTo(sentence.length()) < 0; begin = begin.plus(PIECE)) {
      var piece = sentence.between(begin, begin.plus(PIECE));
      if (Loudness.level(piece) >= AUDIBLE && piece.length().compareTo(PIECE.dividedBy(2)) > 0) {
        pieces.add(new Piece(begin, piece));
      }
    }
    return pieces;
  }

  private Found from(Duration lead, List<Piece> pieces, Duration length) {
    var heard = 0;
    var now = lead;
    for (var piece : pieces) {
      var place = near(piece.sound, now.plus(piece.begin));
      if (place.isPresent()) {
        heard++;
        now = place.get().minus(piece.begin);
      }
    }
    return new Found(lead, now.plus(length), (double) heard / pieces.size());
  }

  private Optional<Duration> near(Sound piece, Duration expected) {
    var begin = expected.compareTo(FALTERING) > 0 ? expected.minus(FALTERING) : Duration.ZERO;
    return in(begin, expected.plus(piece.length()).plus(FALTERING), piece);
  }

  private Optional<Duration> in(Duration begin, Duration end, Sound piece) {
    var stretch = audio.between(begin, end);
    if (stretch.samples().length < piece.samples().length) {
      return Optional.empty();
    }
    var match = Correlation.find(stretch, piece);
    return match.coefficient() >= THE_SAME ? Optional.of(begin.plus(match.offset())) : Optional.empty();
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
