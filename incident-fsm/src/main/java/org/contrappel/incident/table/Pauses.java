package org.contrappel.incident.table;

import java.time.Instant;
import org.contrappel.incident.Change;
import org.contrappel.incident.Order;
import org.contrappel.incident.Pause;

/** The pause before a number is rung again. */
final class Pauses {
  private Pauses() {}

  static void begin(Draft draft, Instant until) {
    var pause = new Pause(Timers.again(draft.incident().nextAttempt()), until);
    draft.record(new Change.PauseBegan(pause));
    draft.order(new Order.SetTimer(pause.timer(), until));
  }

  /** Also when the timer itself has just fired: cancelling it then does nothing. */
  static void stop(Draft draft) {
    var pause = draft.incident().pause();
    if (pause != null) {
      draft.record(new Change.PauseEnded(pause.timer()));
      draft.order(new Order.CancelTimer(pause.timer()));
    }
  }
}
