package org.contrappel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.CallingPhone;

/**
 * One call of somebody who gives an instruction by key, as his telephone heard it. He hears each sentence out.
 *
 * @param said what he heard before each of his answers, and after the last
 * @param replies from the end of the last key of each answer to the first sound that is not silence, in ns
 */
record InstructingCall(List<Sound> said, List<Long> replies) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Longer than any pause within what is said, and than those of the soft tone. */
  private static final Duration MY_TURN = Duration.ofMillis(1_300);

  private static final int SAMPLES_PER_MS = Sound.TELEPHONE_RATE / 1_000;

  /** Takes him through the menu, and hangs up when he has heard what came of it. */
  static InstructingCall through(CallingPhone caller, List<String> answers) {
    var said = new ArrayList<Sound>();
    var replies = new ArrayList<Long>();
    hearsOut(caller, caller.isAnswered(PATIENCE));
    var from = 0;
    for (var answer : answers) {
      said.add(since(from, caller.audio()));
      caller.presses(answer);
      var keyed = System.nanoTime();
      from = caller.audio().samples().length;
      replies.add(hearsOut(caller, keyed) - keyed);
    }
    said.add(since(from, caller.audio()));
    caller.hangsUp();
    return new InstructingCall(said, replies);
  }

  /** Without the pause by which he knew that it was his turn. */
  private static Sound since(int from, Sound heard) {
    var to = Math.max(from, heard.samples().length - (int) MY_TURN.toMillis() * SAMPLES_PER_MS);
    return new Sound(Arrays.copyOfRange(heard.samples(), from, to), heard.rate());
  }

  /** @return when the first sound came */
  private static long hearsOut(CallingPhone caller, long from) {
    try {
      var first = caller.ear().awaitSoundAfter(from, PATIENCE);
      var last = caller.ear().awaitSilence(MY_TURN, PATIENCE);
      if (first.isEmpty() || last.isEmpty()) {
        throw new IllegalStateException("A caller waited in vain for a sentence, or to its end");
      }
      return first.getAsLong();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in a call", e);
    }
  }
}
