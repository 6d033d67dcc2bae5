package org.contrappel.incident.table;

import java.time.Duration;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.site.Alarm;

/** What an alarm does: it opens the incident or joins it. */
final class Alarms {
  /** Nearer than this a panel's clock counts as right. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private Alarms() {}

  static void askUnknownSite(Situation s, Draft draft) {
    var arrived = open(s, draft);
    var words = "Nobody knows the site " + arrived.alarm().site() + ".";
    Asking.ask(draft, OperatorReason.UNKNOWN_SITE, words, arrived.at());
  }

  static void askNoPlan(Situation s, Draft draft) {
    var arrived = open(s, draft);
    var words = "There is no plan for the class " + arrived.alarm().alarmClass().word() + " at this site.";
    Asking.ask(draft, OperatorReason.NO_PLAN, words, arrived.at());
  }

  static void startPlan(Situation s, Draft draft) {
    open(s, draft);
    PlanDeeds.follow(s, draft);
  }

  static void join(Situation s, Draft draft) {
    var alarm = ((Event.AlarmArrived) s.event()).alarm();
    draft.record(new Change.AlarmJoined(alarm));
    compareClock(alarm, draft);
    if (alarm.alarmClass().priority() < draft.incident().priority()) {
      draft.record(new Change.PriorityRaised(alarm.alarmClass().priority()));
    }
  }

  static void joinAndAsk(Situation s, Draft draft) {
    join(s, draft);
    var alarm = ((Event.AlarmArrived) s.event()).alarm();
    Pauses.stop(draft);
    PlanDeeds.stopAwaitingKeyholder(s, draft);
    var words = "A signal of the class " + alarm.alarmClass().word() + " joined.";
    Asking.ask(draft, OperatorReason.URGENT_SIGNAL, words, s.event().at());
  }

  private static Event.AlarmArrived open(Situation s, Draft draft) {
    var arrived = (Event.AlarmArrived) s.event();
    draft.record(new Change.Opened(arrived.alarm(), arrived.site(), arrived.plan()));
    compareClock(arrived.alarm(), draft);
    return arrived;
  }

  private static void compareClock(Alarm alarm, Draft draft) {
    if (alarm.panelTime() == null) {
      return;
    }
    var ahead = Duration.between(alarm.receivedAt(), alarm.panelTime());
    if (ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      draft.record(new Change.PanelClockOff(alarm.id(), ahead));
    }
  }
}
