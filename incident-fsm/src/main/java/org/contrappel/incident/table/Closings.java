package org.contrappel.incident.table;

import java.time.Instant;
import org.contrappel.incident.Change;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.plan.Next;

/** How incidents end. */
final class Closings {
  private Closings() {}

  static Closing falseAlarm(Incident incident, Instant at) {
    var by = lastIdentified(incident);
    return closing(incident, Closing.Kind.FALSE_ALARM, by, "", "The right code was given.", "", at);
  }

  private static String lastIdentified(Incident incident) {
    return incident.attempts().reversed().stream().filter(attempt -> attempt.who() != null).findFirst()
        .map(Attempt::who).orElse(Incident.AUTOMATIC);
  }

  static Closing byPlan(Incident incident, Next.Close close, Instant at) {
    return closing(incident, Closing.Kind.BY_PLAN, Incident.AUTOMATIC, close.code(), close.reason(), "", at);
  }

  static Closing logged(Incident incident, Next.Log log, Instant at) {
    return closing(incident, Closing.Kind.LOGGED, Incident.AUTOMATIC, "", log.reason(), "", at);
  }

  private static Closing byOperator(Incident incident, Event.OperatorClosed e) {
    return closing(incident, Closing.Kind.BY_OPERATOR, e.operator(), e.code(), e.reason(), e.measures(), e.at());
  }

  private static Closing closing(
      Incident incident, Closing.Kind kind, String by, String code, String reason, String measures, Instant at) {
    return new Closing(kind, by, code, reason, Restoration.zonesInFault(incident.alarms()), measures, at);
  }

  /** Nothing of the incident is left running but calls, which come to their own end. */
  static void close(Draft draft, Closing closing) {
    Owners.letGo(draft, closing.at());
    Missions.stop(draft, closing.at());
    draft.record(new Change.Closed(closing));
  }

  static void closeByOperator(Situation s, Draft draft) {
    PlanDeeds.leave(s, draft);
    close(draft, byOperator(s.incident(), (Event.OperatorClosed) s.event()));
  }

  static void closeWhenRestored(Situation s, Draft draft) {
    PlanDeeds.leave(s, draft);
    Restoration.await(draft, byOperator(s.incident(), (Event.OperatorClosed) s.event()), s.event().at());
  }
}
