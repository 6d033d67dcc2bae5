package org.contrappel.telephony.asterisk;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.contrappel.telephony.CallListener;

/** Makes recordings of the legs of calls that are over. */
final class Recorder {
  private final Legs legs;
  private final CallListener listener;
  private final ScheduledExecutorService later;

  Recorder(Legs legs, CallListener listener, ScheduledExecutorService later) {
    this.legs = legs;
    this.listener = listener;
    this.later = later;
  }

  void callEnded(String attempt, Instant answeredAt) {
    if (legs.exist(attempt)) {
      listener.recorded(attempt, legs.join(attempt, answeredAt));
    }
  }

  /** What a crash of ours left behind. */
  void joinLeftOvers(Set<String> alive) {
    for (var attempt : legs.attempts()) {
      if (!alive.contains(attempt)) {
        callEnded(attempt, legs.begun(attempt));
      }
    }
  }
}
