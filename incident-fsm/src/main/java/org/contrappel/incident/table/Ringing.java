package org.contrappel.incident.table;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.plan.Next;
import org.contrappel.incident.plan.Whom;

/** A person is rung: the intent becomes an attempt, with a watchdog so that its end is never waited for in vain. */
final class Ringing {
  private Ringing() {}

  static void ring(Draft draft, Next.Ring ring, Instant at) {
    var incident = draft.incident();
    if (incident.live().isPresent()) {
      throw new IllegalStateException("A second call was to be placed before the last one's end is known.");
    }
    var id = incident.nextAttempt();
    var call = ring.step();
    var purpose = call.whom() == Whom.SITE ? Purpose.VERIFICATION : Purpose.NOTIFICATION;
    var person = ring.callee();
    draft.record(new Change.AttemptAsked(
        Attempt.asked(id, person.id(), ring.number(), purpose, call.script(), at)));
    draft.order(new Order.Ring(
        id, person.id(), ring.number(), person.language(), call.script(), facts(incident, ring), call.ring()));
    draft.order(new Order.SetTimer(Timers.watchdog(id), at.plus(call.ring()).plus(Timers.LONGEST_CALL)));
  }

  private static Map<String, String> facts(Incident incident, Next.Ring ring) {
    var first = incident.alarms().getFirst();
    return Map.of(
        "site", Objects.requireNonNullElse(incident.site().name(), ""),
        "person", Objects.requireNonNullElse(ring.callee().name(), ""),
        "class", first.alarmClass().word(),
        "zone", first.zone());
  }
}
