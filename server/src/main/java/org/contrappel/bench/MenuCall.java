package org.contrappel.bench;

import java.time.Duration;
import java.util.Arrays;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.Call;

/**
 * One call through the menu, as the telephone heard it.
 *
 * @param firstWord from our 200 OK to the first packet that is not silence, in ns
 * @param answer from the end of the hash to the first packet that is not silence, in ns
 * @param farewell from the last sound to the hang-up, in ns
 * @param heard everything from the first packet after the hash that is not silence; cut at a packet's border, so that
 *     two calls are compared grain by grain
 * @param asked everything up to the first key
 */
record MenuCall(long firstWord, long answer, long farewell, Sound heard, Sound asked) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration CUT = Duration.ofMillis(200);

  /** When the keys are pressed. */
  enum Caller {
    /** Knows the sentence and keys into it. */
    HURRIED,
    /** Hears the question out, to a second of silence. */
    PATIENT
  }

  /** Takes a call that is expected, keys the code and a hash, and hears what follows to its end. */
  static MenuCall through(Call call, Caller caller, String code) {
    var firstWord = call.hearsSound(PATIENCE).toNanos();
    if (caller == Caller.PATIENT) {
      call.waitsForSilence(Duration.ofSeconds(1), PATIENCE);
    }
    var asked = call.audio();
    var hash = call.presses(code + "#");
    var first = call.firstSoundAfter(hash, PATIENCE);
    var end = call.ends(PATIENCE);
    requireCut(call, hash);
    var sounds = call.ear().packets().stream().filter(p -> p.at() >= first && !p.silent()).toList();
    var audio = call.audio();
    var samples = Arrays.copyOfRange(audio.samples(), sounds.getFirst().place(), audio.samples().length);
    return new MenuCall(firstWord, first - hash, end.at() - sounds.getLast().at(), new Sound(samples, audio.rate()), asked);
  }

  /** Had the old sentence gone on under the keys, its next packet would be taken for the answer. */
  private static void requireCut(Call call, long hash) {
    var still = call.ear().soundAfter(hash - CUT.toNanos());
    if (still.isPresent() && still.getAsLong() - hash <= 0) {
      throw new IllegalStateException("The call was still speaking while the hash was pressed: nothing can be measured");
    }
  }
}
