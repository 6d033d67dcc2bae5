package org.contrappel.incident.table;

import org.contrappel.incident.Event;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.plan.Next;
import org.contrappel.incident.plan.Whom;

/** When rows are open. Within one phase and event they must exclude each other and leave no gap. */
final class Guards {
  static final Guard ALWAYS = new Guard("", _ -> true);

  static final Guard SITE_UNKNOWN = new Guard("nobody knows the site", Guards::siteUnknown);
  static final Guard NO_PLAN =
      new Guard("known site, no plan", s -> !siteUnknown(s) && planMissing(s));

  static final Guard SITE_NEXT = new Guard("plan: ring the site", s -> rings(s, Whom.SITE));
  static final Guard KEYHOLDER_NEXT = new Guard("plan: ring a keyholder", s -> rings(s, Whom.KEYHOLDERS));
  static final Guard OPERATOR_NEXT = new Guard("plan: ask an operator", s -> s.next() instanceof Next.AskOperator);
  static final Guard CLOSE_NEXT = new Guard("plan: close", s -> s.next() instanceof Next.Close);
  static final Guard LOG_NEXT = new Guard("plan: log only", s -> s.next() instanceof Next.Log);
  static final Guard IN_CHARGE_NEXT = new Guard("plan: in charge", s -> s.next() instanceof Next.InCharge);
  static final Guard LATE = new Guard("late", s -> s.next() instanceof Next.Nothing);

  static final Guard URGENT = new Guard("urgent class", Guards::urgent);
  static final Guard NOT_URGENT = new Guard("other class", s -> !urgent(s));

  static final Guard DURESS_CODE = new Guard("duress code", Guards::duressIsNews);
  static final Guard OTHER_CODE = new Guard("no new duress", s -> !duressIsNews(s));

  static final Guard WATCHDOG = new Guard("watchdog of the live call", s -> s.ending().isPresent());
  static final Guard OTHER_TIMER = new Guard("other timer", s -> s.ending().isEmpty());
  static final Guard OVERDUE = new Guard("keyholder overdue", Guards::overdue);
  static final Guard NOT_OVERDUE = new Guard("other timer", s -> !overdue(s));

  private Guards() {}

  private static boolean siteUnknown(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && arrived.site() == null;
  }

  private static boolean planMissing(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && arrived.plan() == null;
  }

  private static boolean rings(Situation s, Whom whom) {
    return s.next() instanceof Next.Ring ring && ring.step().whom() == whom;
  }

  private static boolean urgent(Situation s) {
    return s.event() instanceof Event.AlarmArrived arrived && arrived.alarm().alarmClass().urgent();
  }

  /** Even for a call already ended or an incident already closed: a cry for help is never too late. */
  private static boolean duressIsNews(Situation s) {
    return s.event() instanceof Event.Identified identified
        && identified.duress()
        && s.incident().attempt(identified.attempt()).filter(a -> a.verdict() != Verdict.DURESS).isPresent();
  }

  private static boolean overdue(Situation s) {
    return s.event() instanceof Event.TimerFired fired && fired.name().equals(Timers.OVERDUE);
  }
}
