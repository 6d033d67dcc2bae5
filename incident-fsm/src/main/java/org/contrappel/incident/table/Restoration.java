package org.contrappel.incident.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.contrappel.incident.Change;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Order;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;

/** The site's return to normal: every zone that was in alarm is restored, and where the plan says so the site is armed. */
public final class Restoration {
  private Restoration() {}

  /** The zones in fault, a zone without a name as {@code -}; empty when all is restored. */
  public static List<String> zonesInFault(List<Alarm> alarms) {
    var inFault = new LinkedHashSet<String>();
    for (var alarm : alarms) {
      if (alarm.alarmClass() == AlarmClass.RESTORE && alarm.zone().isEmpty()) {
        inFault.clear();
      } else if (alarm.alarmClass() == AlarmClass.RESTORE) {
        inFault.remove(alarm.zone());
      } else if (alarm.alarmClass().trips()) {
        inFault.add(alarm.zone().isEmpty() ? "-" : alarm.zone());
      }
    }
    return List.copyOf(inFault);
  }

  private static List<String> named(List<String> zones) {
    return zones.stream().map(zone -> zone.equals("-") ? "a zone without a name" : "zone " + zone).toList();
  }

  /** The plan demands the return to normal before the incident closes by itself, and it is not there yet. */
  static boolean isAwaited(Incident incident) {
    return incident.plan() != null && incident.plan().restore() != null && !isDone(incident);
  }

  /** The same, when the plan would close the incident by what has just happened. */
  static boolean isAwaited(Situation s) {
    return switch (s.event()) {
      case Event.AlarmArrived(var alarm, var site, var plan, var armed, _, _) -> isAwaited(s.incident().apply(
          s.incident().alarms().isEmpty()
              ? new Change.Opened(alarm, site, plan, armed)
              : new Change.AlarmJoined(alarm, false)));
      default -> isAwaited(s.incident());
    };
  }

  private static boolean isDone(Incident incident) {
    var rearmed = incident.plan() == null || incident.plan().restore() == null || !incident.plan().restore().rearmed()
        || incident.armed() == Armed.ARMED;
    return zonesInFault(incident.alarms()).isEmpty() && rearmed;
  }

  /** With this signal the site is back to normal. */
  static boolean isDoneBy(Situation s) {
    var arrived = (Event.AlarmArrived) s.event();
    var alarms = new ArrayList<>(s.incident().alarms());
    alarms.add(arrived.alarm());
    var after = s.incident().apply(new Change.AlarmJoined(arrived.alarm(), false));
    return isDone(Alarms.armedBy(arrived.alarm()).map(armed -> after.apply(new Change.SiteArmed(armed))).orElse(after));
  }

  static void await(Draft draft, Closing closing, Instant at) {
    draft.record(new Change.ClosingAwaited(closing));
    var plan = draft.incident().plan();
    var within = plan == null || plan.restore() == null ? Timers.USUAL_RESTORE : plan.restore().within();
    draft.order(new Order.SetTimer(Timers.RESTORE, at.plus(within)));
  }

  /** It is open again. */
  static void stop(Draft draft, Instant at) {
    draft.order(new Order.CancelTimer(Timers.RESTORE));
    draft.record(new Change.Reopened(at));
  }

  /** The signal that completes it closes the incident as it was to be closed. */
  static void complete(Situation s, Draft draft) {
    Alarms.join(s, draft);
    draft.order(new Order.CancelTimer(Timers.RESTORE));
    var was = s.incident().closing();
    Closings.close(draft, new Closing(
        was.kind(), was.by(), was.code(), was.reason(), List.of(), was.measures(), s.event().at()));
  }

  static void overdue(Situation s, Draft draft) {
    draft.record(new Change.Reopened(s.event().at()));
    var zones = zonesInFault(s.incident().alarms());
    var words = "The site did not come back to normal in time"
        + (zones.isEmpty() ? ": it is not armed." : ": still in fault: " + String.join(", ", named(zones)) + ".");
    Asking.ask(draft, OperatorReason.NOT_RESTORED, words, s.event().at());
  }
}
