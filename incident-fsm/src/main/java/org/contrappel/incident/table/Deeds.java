package org.contrappel.incident.table;

import java.util.function.BiConsumer;

/** What rows do, by name. Each is a small rule in a file about its subject. */
final class Deeds {
  static final Deed ASK_UNKNOWN_SITE = new Deed("ask an operator about the unknown site", Alarms::askUnknownSite);
  static final Deed ASK_NO_PLAN = new Deed("ask an operator for want of a plan", Alarms::askNoPlan);
  static final Deed ASK_RUNAWAY = new Deed("ask an operator, keep it open for what follows", Alarms::askRunaway);
  static final Deed START_PLAN = new Deed("open, start the plan", Alarms::startPlan);
  static final Deed JOIN = new Deed("join the signal", Alarms::join);
  static final Deed JOIN_AND_ASK = new Deed("join the signal, ask an operator at once", Alarms::joinAndAsk);
  static final Deed JOIN_AND_ASK_ANEW = new Deed("join the signal, ask the operator anew", Alarms::joinAndAskAnew);
  static final Deed JOIN_AND_FOLLOW = new Deed("join the signal, follow the plan", Alarms::joinAndFollow);
  static final Deed JOIN_IN_RESTORING = new Deed("join the signal, ask an operator again", Alarms::joinWhileRestoring);
  static final Deed RESTORED = new Deed("join the signal, close", Restoration::complete);
  static final Deed ASK_NOT_RESTORED = new Deed("ask an operator, not restored", Restoration::overdue);

  static final Deed SEE = new Deed("keep the fact", CallFacts::see);
  static final Deed IDENTIFY = new Deed("keep who it was", CallFacts::identify);
  static final Deed KEEP_RECORDING = new Deed("attach the recording", CallFacts::attach);
  static final Deed END_CALL = new Deed("keep the result", CallFacts::end);
  static final Deed DECLARE_UNKNOWN = new Deed("declare the call's end unknown", CallFacts::declareUnknown);
  static final Deed ON_LINE = new Deed("keep who speaks with him", Lines::onLine);
  static final Deed OFF_LINE = new Deed("keep that he is off the line", Lines::offLine);

  static final Deed FOLLOW_PLAN = new Deed("follow the plan", PlanDeeds::follow);
  static final Deed NOTE_TIMER = new Deed("note the stale timer", PlanDeeds::noteTimer);
  static final Deed ASK_OVERDUE = new Deed("ask an operator, the keyholder is overdue", PlanDeeds::askOverdue);

  static final Deed ANSWER = new Deed("go on with the plan", PlanDeeds::answered);

  static final Deed ASK_FOR_POINT = new Deed("call whoever was sent", Missions::due);
  static final Deed HEAR_OF_MISSION = new Deed("keep what was heard of him", Missions::checkEnded);
  static final Deed HEAR_OFFER = new Deed("keep whether he goes", Missions::offerEnded);
  static final Deed REPORT_MISSION = orRefuse("keep what the operator was told", Missions::reportAndTell);
  static final Deed TELL_POINT_DUE = new Deed("tell the operator, call nobody", Missions::tellDue);

  static final Deed ESCALATE = new Deed("escalate without a sound", Duress::escalate);
  static final Deed REOPEN_AND_ESCALATE = new Deed("reopen, escalate without a sound", Duress::reopenAndEscalate);

  static final Deed CLAIM = orRefuse("put it in his hands", Owners::claim);
  static final Deed CLAIM_FROM_PLAN = new Deed("put it in his hands, ring nobody else", Owners::claimFromPlan);
  static final Deed GIVE_BACK = new Deed("go on with the plan", PlanDeeds::giveBack);
  static final Deed RELEASE = orRefuse("present it again", Owners::release);
  static final Deed RELEASE_SILENT = new Deed("take it from him, present it again", Owners::releaseSilent);
  static final Deed NOTHING = new Deed("nothing", (_, _) -> {});
  static final Deed HOLD = orRefuse("put it aside", Holds::begin);
  static final Deed END_HOLD = new Deed("present it again", Holds::over);
  static final Deed ACKNOWLEDGE = new Deed("the signals are seen", Owners::acknowledge);
  static final Deed REFUSE = new Deed("refuse, and say why", Owners::refuse);

  static final Deed CALL = orRefuse("ring for him", Lines::call);
  static final Deed JOIN_CALL = orRefuse("put him on the line", Lines::join);
  static final Deed JOIN_FROM_PLAN = new Deed("put him on the line, ring nobody else", Lines::joinFromPlan);
  static final Deed LEAVE_CALL = orRefuse("take him off the line", Lines::leave);
  static final Deed HANG_UP = orRefuse("end the call", Lines::hangUp);
  static final Deed ACT_ON_LINE = orRefuse("do it on the line", LineActs::act);
  static final Deed JUDGE_WORD = orRefuse("keep what the word proved", LineActs::word);
  static final Deed INVITE = orRefuse("ring a third person for him", LineActs::invite);
  static final Deed SEND = orRefuse("offer the mission", Lines::send);

  static final Deed KEEP_CLUE = new Deed("keep the clue", Papers::clue);
  static final Deed KEEP_NOTE = new Deed("keep the note", Papers::note);
  static final Deed CALL_SERVICE = orRefuse("keep the call to the service", Services::call);
  static final Deed REPORT_SERVICE = orRefuse("keep what the service told", Services::report);

  static final Deed CLOSE = new Deed("close with his reason", Closings::closeByOperator);
  static final Deed CLOSE_WHEN_RESTORED = new Deed("close once it is restored", Closings::closeWhenRestored);

  static final Deed ASK_OUR_FAULT = new Deed("ask an operator, we failed", OurFaults::ask);
  static final Deed NOTE_OUR_FAULT = new Deed("note that we failed", OurFaults::note);

  private Deeds() {}

  /** What an operator wants is done, unless something speaks against it; the register has either. */
  private static Deed orRefuse(String words, BiConsumer<Situation, Draft> act) {
    return new Deed(words + ", or refuse and say why", (s, draft) -> {
      if (s.refusal().isPresent()) {
        Owners.refuse(s, draft);
      } else {
        act.accept(s, draft);
      }
    });
  }
}
