package org.contrappel.telephony.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * When there is sound and when there is none, in grains of 20 ms.
 *
 * @param threshold dBFS from which a frame counts as sound; -45 hears quiet speech and no line noise
 * @param joinMs a pause up to this long belongs to the burst around it (0: none does); 200 keeps words together
 */
public record Bursts(double threshold, long joinMs) {
  public static final Bursts OF_SPEECH = new Bursts(-45, 200);

  /** The bursts of sound, in order. */
  public List<Span> in(Sound sound) {
    var levels = Loudness.frames(sound);
    return joined(runs(levels.length, i -> levels[i] >= threshold, Loudness.FRAME.toMillis()), joinMs);
  }

  /** The silences before, between and after the bursts, in order. */
  public List<Span> gapsIn(Sound sound) {
    var gaps = new ArrayList<Span>();
    var at = 0L;
    for (var burst : in(sound)) {
      if (burst.startMs() > at) {
        gaps.add(new Span(at, burst.startMs() - at));
      }
      at = burst.endMs();
    }
    var end = sound.length().toMillis();
    if (end > at) {
      gaps.add(new Span(at, end - at));
    }
    return List.copyOf(gaps);
  }

  /** The unbroken runs of grains for which something holds. */
  static List<Span> runs(int grains, IntPredicate holds, long grainMs) {
    var runs = new ArrayList<Span>();
    var start = -1;
    for (var i = 0; i <= grains; i++) {
      var now = i < grains && holds.test(i);
      if (now && start < 0) {
        start = i;
      } else if (!now && start >= 0) {
        runs.add(new Span(start * grainMs, (i - start) * grainMs));
        start = -1;
      }
    }
    return runs;
  }

  private static List<Span> joined(List<Span> spans, long joinMs) {
    var joined = new ArrayList<Span>();
    for (var span : spans) {
      if (!joined.isEmpty() && span.startMs() - joined.getLast().endMs() <= joinMs) {
        var before = joined.removeLast();
        joined.add(new Span(before.startMs(), span.endMs() - before.startMs()));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }
}
