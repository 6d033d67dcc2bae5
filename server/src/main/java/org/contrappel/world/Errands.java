package org.contrappel.world;

import java.time.Instant;
import java.util.concurrent.Executor;
import org.contrappel.telephony.simulated.Agenda;

/** What one life of the station still has to do. It stands on the world's agenda and dies with that life. */
final class Errands implements Executor {
  private final Agenda agenda;
  private boolean isOver;

  Errands(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public void execute(Runnable task) {
    at(agenda.now(), task);
  }

  void at(Instant due, Runnable task) {
    agenda.at(due, () -> {
      if (!isOver) {
        task.run();
      }
    });
  }

  /** Nothing entered here is done any more. */
  void forget() {
    isOver = true;
  }
}
