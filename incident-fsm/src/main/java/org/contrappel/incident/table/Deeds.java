package org.contrappel.incident.table;

/** What rows do, by name. Each is a small rule in a file about its subject. */
final class Deeds {
  static final Deed ASK_UNKNOWN_SITE = new Deed("ask an operator about the unknown site", Alarms::askUnknownSite);
  static final Deed ASK_NO_PLAN = new Deed("ask an operator for want of a plan", Alarms::askNoPlan);
  static final Deed START_PLAN = new Deed("open, start the plan", Alarms::startPlan);
  static final Deed JOIN = new Deed("join the signal", Alarms::join);
  static final Deed JOIN_AND_ASK = new Deed("join the signal, ask an operator at once", Alarms::joinAndAsk);

  static final Deed SEE = new Deed("keep the fact", CallFacts::see);
  static final Deed IDENTIFY = new Deed("keep who it was", CallFacts::identify);
  static final Deed KEEP_RECORDING = new Deed("attach the recording", CallFacts::attach);
  static final Deed END_CALL = new Deed("keep the result", CallFacts::end);
  static final Deed DECLARE_UNKNOWN = new Deed("declare the call's end unknown", CallFacts::declareUnknown);

  static final Deed FOLLOW_PLAN = new Deed("follow the plan", PlanDeeds::follow);
  static final Deed NOTE_TIMER = new Deed("note the stale timer", PlanDeeds::noteTimer);
  static final Deed ASK_OVERDUE = new Deed("ask an operator, the keyholder is overdue", PlanDeeds::askOverdue);

  static final Deed ESCALATE = new Deed("escalate without a sound", Duress::escalate);
  static final Deed REOPEN_AND_ESCALATE = new Deed("reopen, escalate without a sound", Duress::reopenAndEscalate);

  static final Deed CLAIM = new Deed("put it in his hands", Operators::claim);
  static final Deed CLAIM_FROM_PLAN = new Deed("put it in his hands, ring nobody else", Operators::claimFromPlan);
  static final Deed CLOSE = new Deed("close with his reason", Operators::close);

  static final Deed ASK_OUR_FAULT = new Deed("ask an operator, we failed", OurFaults::ask);
  static final Deed NOTE_OUR_FAULT = new Deed("note that we failed", OurFaults::note);

  private Deeds() {}
}
