package org.contrappel.bench;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.audio.Bursts;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.Sound;

/**
 * The rise and fall of what was said after a code: lengths of sounds and of the silences between them, in ms, in turn.
 *
 * @param lengths first the silence before the first sound, often 0; an odd place is a sound
 */
record Melody(List<Long> lengths) {
  /** Pauses inside words count too: two prompts that are not the same one differ there. */
  private static final Bursts FINE = new Bursts(-45, 0);

  static Melody of(Sound heard) {
    var lengths = new ArrayList<Long>();
    var at = 0L;
    for (var burst : FINE.in(heard)) {
      lengths.add(burst.startMs() - at);
      lengths.add(burst.lengthMs());
      at = burst.endMs();
    }
    return new Melody(List.copyOf(lengths));
  }

  /** Whether the other has as many sounds. */
  boolean comparable(Melody other) {
    return lengths.size() == other.lengths.size();
  }

  /** The greatest difference between two lengths at the same place, in ms; only between comparable ones. */
  long furthestFrom(Melody other) {
    if (!comparable(other)) {
      throw new IllegalArgumentException("One has " + lengths.size() / 2 + " sounds, the other " + other.lengths.size() / 2);
    }
    var furthest = 0L;
    for (var i = 0; i < lengths.size(); i++) {
      furthest = Math.max(furthest, Math.abs(lengths.get(i) - other.lengths.get(i)));
    }
    return furthest;
  }

  /** How alike two answers are as sound, 0 to 1, wherever the one begins in the other. */
  static double likeness(Sound one, Sound other) {
    return Correlation.find(one, other).coefficient();
  }
}
