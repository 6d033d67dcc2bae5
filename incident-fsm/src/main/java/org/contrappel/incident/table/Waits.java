package org.contrappel.incident.table;

import java.time.Instant;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.incident.plan.Next;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.site.Alarm;

/** The plan waits, or has put the incident aside. */
final class Waits {
  private Waits() {}

  static void begin(Draft draft, Next.Wait wait, Instant at) {
    draft.record(new Change.PositionTaken(wait.position()));
    draft.order(new Order.SetTimer(Timers.WAIT, at.plus(wait.time())));
  }

  static void stop(Draft draft) {
    draft.order(new Order.CancelTimer(Timers.WAIT));
  }

  /** A new signal of a fault or danger ends it where the plan put the incident aside. */
  static boolean endsAt(Incident incident, Alarm alarm) {
    return alarm.alarmClass().trips() && !Alarms.needsSomebody(incident, alarm)
        && incident.plan().step(incident.position()) instanceof PlanStep.Suspend;
  }
}
