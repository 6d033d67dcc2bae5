package org.contrappel.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.contrappel.server.lane.SteppedLanes;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.telephony.simulated.Agenda;

/** Enters the lanes' steps on the agenda: one deed for each input, when it comes or when its timer is due. */
final class LaneSteps {
  private final SteppedLanes lanes;
  private final Errands errands;
  private final Agenda agenda;
  private final Set<Lane> woken = new HashSet<>();
  private final Map<Lane, Instant> reminders = new HashMap<>();

  LaneSteps(SteppedLanes lanes, Errands errands, Agenda agenda) {
    this.lanes = lanes;
    this.errands = errands;
    this.agenda = agenda;
  }

  /** Takes all lanes, and goes on with what lies in them. */
  void begin() {
    lanes.take();
    Lanes.all().forEach(this::wake);
  }

  /** Something may lie in the lane's inbox. */
  void wake(Lane lane) {
    if (woken.add(lane)) {
      errands.at(agenda.now(), () -> step(lane));
    }
  }

  private void step(Lane lane) {
    woken.remove(lane);
    if (lanes.step(lane)) {
      wake(lane);
    }
    lanes.nextTimer(lane).ifPresent(at -> remind(lane, at));
  }

  private void remind(Lane lane, Instant at) {
    var known = reminders.get(lane);
    if (known == null || at.isBefore(known)) {
      reminders.put(lane, at);
      errands.at(at, () -> {
        reminders.remove(lane, at);
        wake(lane);
      });
    }
  }
}
