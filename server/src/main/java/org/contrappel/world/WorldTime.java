package org.contrappel.world;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.contrappel.server.lane.Timekeeper;
import org.contrappel.telephony.simulated.Agenda;

/** The world's time, as one life of the station keeps it: with that life nobody is woken any more. */
record WorldTime(Agenda agenda, Errands errands) implements Timekeeper {

  @Override
  public Instant instant() {
    return agenda.now();
  }

  @Override
  public Wake wakeAt(Instant at, Runnable wake) {
    var wanted = new AtomicBoolean(true);
    errands.at(at, () -> {
      if (wanted.get()) {
        wake.run();
      }
    });
    return () -> wanted.set(false);
  }
}
