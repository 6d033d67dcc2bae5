package org.contrappel.campaign;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.CallWentOtherwise;

/**
 * A patient person: keys the code whenever something was said and then nothing more, until the station ends the call. He
 * goes by the pause, not by the words: on a busy machine words come in pieces.
 */
record Callee(Call call, String keys) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  /** Longer than any pause within what is said, and than those of the soft tone. */
  private static final Duration MY_TURN = Duration.ofMillis(1_300);

  /** Completes when the call is over; exceptionally when he waited for the question in vain. */
  CompletableFuture<Void> stays() {
    return CompletableFuture.runAsync(this::stay, runnable -> Thread.ofVirtual().name("callee").start(runnable));
  }

  /** Waits until something was said since he last keyed, and then nothing more. */
  void isAsked() {
    call.hearsOut(MY_TURN, PATIENCE);
  }

  private void stay() {
    while (true) {
      try {
        isAsked();
        call.presses(keys);
      } catch (CallWentOtherwise notAskedAgain) {
        // The line falls silent a moment before the call is known to be over; if it is not over, this throws.
        call.ends(A_MOMENT);
        return;
      }
    }
  }
}
