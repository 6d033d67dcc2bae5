package org.contrappel.incident.table;

import java.time.Duration;
import java.util.Optional;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.plan.Armed;
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

  /** It stays open, so that whatever the site sends next joins it. */
  static void askRunaway(Situation s, Draft draft) {
    var arrived = open(s, draft);
    Asking.ask(draft, OperatorReason.RUNAWAY, "The site raises alarm after alarm.", arrived.at());
  }

  static void startPlan(Situation s, Draft draft) {
    open(s, draft);
    PlanDeeds.follow(s, draft);
  }

  static void join(Situation s, Draft draft) {
    var alarm = ((Event.AlarmArrived) s.event()).alarm();
    draft.record(new Change.AlarmJoined(alarm, alarm.alarmClass().trips()));
    compareClock(alarm, draft);
    armedBy(alarm).ifPresent(armed -> draft.record(new Change.SiteArmed(armed)));
    if (alarm.alarmClass().urgent()) {
      Holds.end(draft, s.event().at()); // what was put aside did not know of it, and its end would lower the priority again
    }
    if (alarm.alarmClass().priority() < draft.incident().priority()) {
      draft.record(new Change.PriorityRaised(alarm.alarmClass().priority()));
    }
  }

  static Optional<Armed> armedBy(Alarm alarm) {
    return switch (alarm.alarmClass()) {
      case OPENING -> Optional.of(Armed.OPEN);
      case CLOSING -> Optional.of(Armed.ARMED);
      default -> Optional.empty();
    };
  }

  static void joinAndAsk(Situation s, Draft draft) {
    join(s, draft);
    PlanDeeds.leave(s, draft);
    askBecauseOfIt(s, draft);
  }

  /** An operator is asked already, for something lesser: he reads now what came on top of it. */
  static void joinAndAskAnew(Situation s, Draft draft) {
    join(s, draft);
    askBecauseOfIt(s, draft);
  }

  private static void askBecauseOfIt(Situation s, Draft draft) {
    var alarm = ((Event.AlarmArrived) s.event()).alarm();
    var words = "A signal of the class " + alarm.alarmClass().word() + " joined.";
    Asking.ask(draft, OperatorReason.URGENT_SIGNAL, words, s.event().at());
  }

  /** While the return to normal was awaited something happened again. */
  static void joinWhileRestoring(Situation s, Draft draft) {
    join(s, draft);
    PlanDeeds.leave(s, draft);
    var alarm = ((Event.AlarmArrived) s.event()).alarm();
    var words = "A signal of the class " + alarm.alarmClass().word() + " came while the return to normal was awaited.";
    Asking.ask(draft, OperatorReason.NEW_SIGNAL, words, s.event().at());
  }

  /** A signal ended the wait. */
  static void joinAndFollow(Situation s, Draft draft) {
    var next = s.next();
    join(s, draft);
    Waits.stop(draft);
    PlanDeeds.follow(s, draft, next);
  }

  private static Event.AlarmArrived open(Situation s, Draft draft) {
    var arrived = (Event.AlarmArrived) s.event();
    draft.record(new Change.Opened(arrived.alarm(), arrived.site(), arrived.plan(), arrived.armed()));
    if (arrived.cancelled() != null) {
      draft.record(new Change.CancelledLately(arrived.cancelled()));
    }
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

  /** Whether a signal that joins must not wait for a plan that was not made for it. */
  static boolean needsSomebody(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && needsSomebody(s.incident(), arrived.alarm());
  }

  /** Danger to a person that is graver than all before it, or came while the incident was put aside. */
  static boolean isFreshDanger(Situation s) {
    return s.event() instanceof Event.AlarmArrived(var alarm, _, _, _, _, _) && alarm.alarmClass().urgent()
        && (alarm.alarmClass().priority() < s.incident().priority() || s.incident().hold() != null);
  }

  /** Danger to a person, or something graver than the plan was made for: an intrusion during a power fault. */
  static boolean needsSomebody(Incident incident, Alarm alarm) {
    var opened = incident.alarms().getFirst().alarmClass();
    var isBeyondThePlan = alarm.alarmClass().trips() && alarm.alarmClass().priority() < opened.priority()
        && !incident.plan().classes().contains(alarm.alarmClass());
    return alarm.alarmClass().urgent() || isBeyondThePlan;
  }
}
