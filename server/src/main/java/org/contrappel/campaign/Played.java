package org.contrappel.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.contrappel.telephony.phone.Call;

/**
 * A draw as it was played.
 *
 * @param alarm its address
 * @param call the first one to the site, where one was expected
 * @param callee completes when he is through
 */
record Played(Draw draw, Place place, String alarm, Call call, CompletableFuture<Void> callee, Kill kill) {

  /** Where in what the callee heard the server died; empty when he was not answered. */
  Optional<Duration> diedAt() {
    return call.audio().samples().length == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, kill.at() - call.answeredAt())));
  }

  /** Every call that reached the number. */
  List<Call> calls(List<Call> all) {
    return all.stream().filter(call -> call.number().equals(place.number())).toList();
  }
}
