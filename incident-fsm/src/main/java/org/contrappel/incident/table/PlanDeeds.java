package org.contrappel.incident.table;

import java.time.Instant;
import java.util.List;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Order;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.plan.Next;

/** What the plan wants is done. */
final class PlanDeeds {
  private PlanDeeds() {}

  /** Ends the call or the wait that the event is about, if any, and does what the plan says next. */
  static void follow(Situation s, Draft draft) {
    follow(s, draft, s.next());
  }

  static void follow(Situation s, Draft draft, Next next) {
    endCall(s, draft);
    Pauses.stop(draft);
    hearOfMission(s, draft, next);
    Interruptions.resume(draft);
    var at = s.event().at();
    pass(draft, next.passed(), at);
    switch (next) {
      case Next.Ring ring -> ring(draft, ring, at);
      case Next.GoOn goOn -> draft.record(new Change.PositionTaken(goOn.position()));
      case Next.Sent sent -> {
        draft.record(new Change.PositionTaken(sent.position()));
        Missions.begin(draft, Missions.accepted(s.ending().or(() -> s.incident().live()).orElseThrow(), sent.step(), at), at);
      }
      case Next.Decide ask -> {
        draft.record(new Change.PositionTaken(ask.position()));
        Asking.ask(draft, OperatorReason.DECISION, ask.step().question(), at);
      }
      case Next.Act act -> {
        draft.record(new Change.PositionTaken(act.position()));
        Asking.ask(draft, OperatorReason.ACTION, act.step().words(), at);
      }
      case Next.Emergency emergency -> {
        draft.record(new Change.PositionTaken(emergency.position()));
        Asking.ask(draft, OperatorReason.EMERGENCY, emergency.step().words(), at);
      }
      case Next.Wait wait -> {
        Owners.letGo(draft, at);
        Waits.begin(draft, wait, at);
      }
      case Next.AskOperator ask -> {
        draft.record(new Change.PositionTaken(ask.position()));
        var why = why(s, draft);
        var isAboutHim = why == OperatorReason.MISSION_OVERDUE || why == OperatorReason.CALLED_FOR_HELP;
        var first = isAboutHim ? Missions.safety(draft.incident()) + " " : "";
        Asking.ask(draft, why, first + ask.reason(), at);
      }
      case Next.Log log -> {
        draft.record(new Change.PositionTaken(log.position()));
        Closings.close(draft, Closings.logged(draft.incident(), log, at));
      }
      case Next.Close close -> {
        draft.record(new Change.PositionTaken(close.position()));
        end(draft, Closings.byPlan(draft.incident(), close, at), at);
      }
      case Next.FalseAlarm _ -> {
        putOnTest(draft, at);
        end(draft, Closings.falseAlarm(draft.incident(), at), at);
      }
      case Next.InCharge inCharge -> {
        draft.record(new Change.PositionTaken(inCharge.position()));
        draft.order(new Order.SetTimer(Timers.OVERDUE, at.plus(draft.incident().plan().intervention())));
      }
      case Next.Nothing _ -> throw new IllegalStateException("The plan has nothing to follow here.");
    }
  }

  private static void ring(Draft draft, Next.Ring ring, Instant at) {
    if (ring.step().purpose() != Purpose.INTERVENTION) {
      Owners.letGo(draft, at);
    }
    draft.record(new Change.PositionTaken(ring.position()));
    if (ring.pause().isZero()) {
      Ringing.ring(draft, ring, at);
    } else {
      Pauses.begin(draft, at.plus(ring.pause()));
    }
  }

  private static void end(Draft draft, org.contrappel.incident.Closing closing, Instant at) {
    if (Restoration.isAwaited(draft.incident())) {
      Restoration.await(draft, closing, at);
    } else {
      Closings.close(draft, closing);
    }
  }

  /** Whoever may cancel may also ask for a short test: a second sensor often trips after the call. */
  private static void putOnTest(Draft draft, Instant at) {
    var last = draft.incident().attempts().getLast();
    if (last.result() == CallResult.ON_TEST) {
      draft.order(new Order.PutOnTest(last.who(), last.id(), at.plus(Timers.SHORT_TEST)));
    }
  }

  private static OperatorReason why(Situation s, Draft draft) {
    var mission = draft.incident().mission();
    if (mission != null && mission.isInPeoplesHands()) {
      return Missions.why(mission);
    }
    if (mission == null && s.incident().mission() != null) {
      return OperatorReason.MISSION_OVER;
    }
    var attempts = draft.incident().attempts();
    return attempts.isEmpty() || attempts.stream().anyMatch(PlanDeeds::reached)
        ? OperatorReason.PLAN : OperatorReason.NOBODY_REACHED;
  }

  private static boolean reached(Attempt attempt) {
    return !attempt.live() && attempt.result().reaches();
  }

  /** A call to whoever was sent, or an operator's word of him, moves his mission before it moves the plan. */
  private static void hearOfMission(Situation s, Draft draft, Next next) {
    var at = s.event().at();
    if (s.event() instanceof Event.MissionReported) {
      Missions.report(s, draft);
    } else if (Missions.isCheck(s) && s.incident().mission() != null) {
      var heard = Missions.checked(s.incident().mission(), s.came(s.ending().orElseThrow()), at);
      Missions.keep(draft, heard, at);
      if (heard.mission().isInPeoplesHands() && next instanceof Next.AskOperator) {
        Missions.goesFirst(draft, at);
      } else if (heard.mission().isInPeoplesHands()) {
        Missions.safetyFirst(draft, at);
      }
    }
  }

  /** An operator has answered what the plan asked. */
  static void answered(Situation s, Draft draft) {
    follow(s, draft);
  }

  /** An operator gives it back, and the plan goes on. */
  static void giveBack(Situation s, Draft draft) {
    Owners.letGo(draft, s.event().at());
    follow(s, draft);
  }

  /** In a phase where the plan acts, a mission's point that is due is told to an operator: the plan has the line. */
  static void noteTimer(Situation s, Draft draft) {
    if (Missions.dueNow(s).isPresent()) {
      Missions.tellDue(s, draft);
      return;
    }
    CallFacts.note(s, draft, "The timer " + ((Event.TimerFired) s.event()).name() + " was awaited by nobody any more.");
  }

  static void askOverdue(Situation s, Draft draft) {
    var words = "A keyholder took charge and was not heard of again.";
    Asking.ask(draft, OperatorReason.KEYHOLDER_OVERDUE, words, s.event().at());
  }

  /** Nothing of what the plan or a closing waited for runs on. */
  static void leave(Situation s, Draft draft) {
    Pauses.stop(draft);
    switch (s.incident().phase()) {
      case WAITING -> Waits.stop(draft);
      case INTERVENING -> draft.order(new Order.CancelTimer(Timers.OVERDUE));
      case RESTORING -> Restoration.stop(draft, s.event().at());
      default -> {
        // In no other phase anything is waited for.
      }
    }
  }

  private static void endCall(Situation s, Draft draft) {
    if (s.event() instanceof Event.CallEnded) {
      CallFacts.end(s, draft);
    } else if (s.ending().isPresent()) {
      CallFacts.declareUnknown(s, draft);
    }
  }

  private static void pass(Draft draft, List<Next.Passed> passed, Instant at) {
    passed.forEach(one -> draft.record(one.who().isEmpty()
        ? new Change.StepPassed(one.step(), one.why(), at)
        : new Change.ContactSkipped(one.who(), one.why(), at)));
  }

}
