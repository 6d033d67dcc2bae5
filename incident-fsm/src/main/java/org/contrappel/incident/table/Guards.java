package org.contrappel.incident.table;

import org.contrappel.incident.Event;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.plan.Next;

/** When rows are open. Within one phase and event they must exclude each other and leave no gap. */
final class Guards {
  static final Guard ALWAYS = new Guard("", _ -> true);

  static final Guard SITE_UNKNOWN = new Guard("nobody knows the site", Guards::siteUnknown);
  static final Guard RUNAWAY = new Guard("the site runs away", s -> !siteUnknown(s) && isRunaway(s));
  static final Guard NO_PLAN =
      new Guard("known site, no plan", s -> !siteUnknown(s) && !isRunaway(s) && planMissing(s));

  static final Guard VERIFY_NEXT = new Guard("plan: ask for the code", s -> rings(s, Purpose.VERIFICATION));
  static final Guard NOTIFY_NEXT = new Guard("plan: tell somebody", s -> rings(s, Purpose.NOTIFICATION));
  static final Guard SEND_NEXT = new Guard("plan: send somebody", s -> rings(s, Purpose.INTERVENTION));
  static final Guard SENT_NEXT = new Guard("plan: he accepted", s -> s.next() instanceof Next.Sent);
  static final Guard WAIT_NEXT = new Guard("plan: wait", s -> s.next() instanceof Next.Wait);
  static final Guard OPERATOR_NEXT = new Guard("plan: ask an operator", s -> asks(s.next()));
  static final Guard EMERGENCY_NEXT = new Guard("plan: emergency", s -> s.next() instanceof Next.Emergency);
  static final Guard CLOSE_NEXT = new Guard("plan: close", s -> closes(s.next()) && !Restoration.isAwaited(s));
  static final Guard RESTORE_NEXT =
      new Guard("plan: close once restored", s -> closes(s.next()) && Restoration.isAwaited(s));
  static final Guard LOG_NEXT = new Guard("plan: log only", s -> s.next() instanceof Next.Log);
  static final Guard IN_CHARGE_NEXT = new Guard("plan: in charge", s -> s.next() instanceof Next.InCharge);
  /** Neither the plan nor a mission waits for this call or timer. */
  static final Guard LATE = new Guard("late", s -> nothing(s) && !Missions.isCheck(s) && !isOffer(s));

  static final Guard URGENT = new Guard("urgent, or graver than its plan", Alarms::needsSomebody);
  static final Guard NOT_URGENT = new Guard("other class", s -> !Alarms.needsSomebody(s));
  static final Guard OTHER_SIGNAL = new Guard("other signal", s -> !Alarms.needsSomebody(s) && nothing(s));
  static final Guard FRESH_DANGER = new Guard("somebody in danger, as news", Alarms::isFreshDanger);
  static final Guard NO_FRESH_DANGER = new Guard("nobody in danger, or known", s -> !Alarms.isFreshDanger(s));
  static final Guard TROUBLE_AGAIN = new Guard("trouble again", Guards::trips);
  static final Guard RESTORED = new Guard("back to normal", s -> !trips(s) && Restoration.isDoneBy(s));
  static final Guard NOT_RESTORED = new Guard("not yet back to normal", s -> !trips(s) && !Restoration.isDoneBy(s));

  static final Guard DURESS_CODE = new Guard("duress code", Guards::duressIsNews);
  static final Guard OTHER_CODE = new Guard("no new duress", s -> !duressIsNews(s));

  static final Guard MISSION_CALL = new Guard("call to whoever was sent", s -> Missions.isCheck(s) && nothing(s));
  static final Guard OFFER_CALL = new Guard("offer of a mission", Guards::isOffer);
  static final Guard OTHER_CALL = new Guard("other call", s -> !Missions.isCheck(s) && !isOffer(s));

  static final Guard WATCHDOG = new Guard("watchdog of another call", Guards::isPlainWatchdog);
  static final Guard MISSION_DUE = new Guard("mission's point due", s -> Missions.dueNow(s).isPresent());
  static final Guard HOLD_OVER = new Guard("held long enough", Holds::isOver);
  static final Guard OVERDUE = new Guard("keyholder overdue", s -> fired(s, Timers.OVERDUE));
  static final Guard RESTORE_OVERDUE = new Guard("not restored in time", s -> fired(s, Timers.RESTORE));
  static final Guard STALE = new Guard("stale timer", Guards::isStale);
  static final Guard STALE_SAVE_OVERDUE =
      new Guard("stale timer", s -> isStale(s) && nothing(s) && !fired(s, Timers.OVERDUE));
  static final Guard STALE_SAVE_RESTORE = new Guard("stale timer", s -> isStale(s) && !fired(s, Timers.RESTORE));
  static final Guard ANY_WATCHDOG = new Guard("watchdog of a live call", s -> s.watched().isPresent());
  static final Guard NO_WATCHDOG = new Guard("other timer", s -> s.watched().isEmpty());

  static final Guard ALLOWED = new Guard("allowed", s -> s.refusal().isEmpty());
  static final Guard REFUSED = new Guard("refused", s -> s.refusal().isPresent());
  static final Guard NOTHING_NEXT = new Guard("plan: nothing to go on with", s -> s.refusal().isEmpty() && nothing(s));
  static final Guard WHEN_RESTORED = new Guard("once restored", s -> s.refusal().isEmpty() && whenRestored(s));
  static final Guard NOW = new Guard("now", s -> s.refusal().isEmpty() && !whenRestored(s));
  static final Guard STILL_HIS = new Guard("still his", Guards::isStillHis);
  static final Guard NOT_HIS = new Guard("no more his", s -> !isStillHis(s));

  private Guards() {}

  private static boolean siteUnknown(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && arrived.site() == null;
  }

  private static boolean planMissing(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && arrived.plan() == null;
  }

  /** The throttle never hides danger to a person. */
  static boolean isRunaway(Event.AlarmArrived arrived) {
    return arrived.runaway() && !arrived.alarm().alarmClass().urgent();
  }

  private static boolean isRunaway(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && isRunaway(arrived);
  }

  private static boolean rings(Situation s, Purpose purpose) {
    return switch (s.next()) {
      case Next.Ring ring -> ring.step().purpose() == purpose;
      case Next.GoOn goOn -> goOn.step().purpose() == purpose;
      default -> false;
    };
  }

  private static boolean asks(Next next) {
    return next instanceof Next.AskOperator || next instanceof Next.Decide || next instanceof Next.Act;
  }

  private static boolean closes(Next next) {
    return next instanceof Next.FalseAlarm || next instanceof Next.Close;
  }

  private static boolean nothing(Situation s) {
    return s.next() instanceof Next.Nothing;
  }

  private static boolean trips(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && arrived.alarm().alarmClass().trips();
  }

  /** Even for a call already ended or an incident already closed: a cry for help is never too late. */
  private static boolean duressIsNews(Situation s) {
    return CallFacts.identified(s.event())
        .filter(Event.Identified::duress)
        .flatMap(identified -> s.incident().attempt(identified.attempt()))
        .filter(attempt -> attempt.verdict() != Verdict.DURESS)
        .isPresent();
  }

  private static boolean fired(Situation s, String timer) {
    return s.event() instanceof Event.TimerFired fired && fired.name().equals(timer);
  }

  private static boolean isOffer(Situation s) {
    return Missions.isOffer(s) && nothing(s);
  }

  private static boolean isPlainWatchdog(Situation s) {
    return s.watched().isPresent() && !Missions.isCheck(s) && !Missions.isOffer(s) && nothing(s);
  }

  private static boolean isStale(Situation s) {
    return s.watched().isEmpty() && !Holds.isOver(s) && Missions.dueNow(s).isEmpty();
  }

  private static boolean whenRestored(Situation s) {
    var canWait = s.incident().phase() != Phase.RESTORING && s.incident().phase() != Phase.DURESS;
    return canWait && s.event() instanceof Event.OperatorClosed closed && closed.whenRestored()
        && !Restoration.zonesInFault(s.incident().alarms()).isEmpty();
  }

  private static boolean isStillHis(Situation s) {
    return s.event() instanceof Event.OwnerSilent silent && silent.operator().equals(s.incident().hands());
  }
}
