package org.contrappel.world;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.contrappel.server.lane.Timekeeper;
import org.contrappel.telephony.simulated.Agenda;

/** The world's time, as the lanes keep it. */
record WorldTime(Agenda agenda) implements Timekeeper {

  @Override
  public Instant instant() {
    return agenda.now();
  }

  @Override
  public Wake wakeAt(Instant at, Runnable wake) {
    var wanted = new AtomicBoolean(true);
    agenda.at(at, () -> {
      if (wanted.get()) {
        wake.run();
      }
    });
    return () -> wanted.set(false);
  }
}
