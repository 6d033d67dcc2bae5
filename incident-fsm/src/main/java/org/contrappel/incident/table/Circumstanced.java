package org.contrappel.incident.table;

import java.time.Instant;
import org.contrappel.incident.Incident;
import org.contrappel.incident.plan.Circumstances;

/** What a plan may look at, as it is in an incident's record. */
final class Circumstanced {
  private Circumstanced() {}

  static Circumstances now(Incident incident, Instant at) {
    var trips = (int) incident.alarms().stream().filter(alarm -> alarm.alarmClass().trips()).count();
    return new Circumstances(
        at, incident.site().timeZone(), incident.site().holidays(), incident.armed(), trips, incident.alarms().size());
  }
}
