package org.contrappel.campaign;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.CallWentOtherwise;

/** A patient person: keys the code whenever asked for it, until the station ends the call. */
record Callee(Call call, String keys, Sound question) {
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  /** Completes when the call is over; exceptionally when he waited for the question in vain. */
  CompletableFuture<Void> stays() {
    return CompletableFuture.runAsync(this::stay, runnable -> Thread.ofVirtual().name("callee").start(runnable));
  }

  private void stay() {
    while (true) {
      try {
        call.hears(question, PATIENCE);
        call.presses(keys);
      } catch (CallWentOtherwise otherwise) {
        if (call.endedAt().isPresent()) {
          return;
        }
        throw otherwise;
      }
    }
  }
}
