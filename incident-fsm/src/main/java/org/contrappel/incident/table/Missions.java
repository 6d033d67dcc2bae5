package org.contrappel.incident.table;

import java.time.Instant;
import java.util.Optional;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Order;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.plan.MissionTimes;
import org.contrappel.incident.plan.Next;
import org.contrappel.incident.plan.Outcome;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.site.AlarmClass;

/** Whoever was sent is asked for each point when it is due; his safety comes first. */
final class Missions {
  private static final String TRACES = "Traces of a break-in or damage.";

  private Missions() {}

  /** How a mission stands after something was heard of it. @param words may be empty */
  record Heard(Mission mission, String words) {}

  /** What came of a call that asked for the next point. */
  static Heard checked(Mission mission, CallResult came, Instant at) {
    return switch (came) {
      case CONFIRMED -> mission.awaited() == Point.ALL_CLEAR
          ? inVain(mission, at) // the all clear is a code, and nothing less
          : new Heard(mission.reached(mission.awaited(), at), "");
      case IDENTIFIED -> new Heard(mission.reached(mission.awaited(), at), "");
      case NOTHING_FOUND -> new Heard(mission.reached(Point.FINDINGS, at), "Nothing was found.");
      case TRACES_FOUND -> new Heard(mission.reached(Point.FINDINGS, at), TRACES);
      case CALLED_FOR_HELP -> new Heard(mission.calledForHelp(at), "");
      default -> inVain(mission, at);
    };
  }

  private static Heard inVain(Mission mission, Instant at) {
    return new Heard(mission.mayBeAskedAgain() ? mission.askedInVain(at) : mission.missed(), "");
  }

  /** An operator was told. */
  static Heard told(Mission mission, Event.MissionReported reported) {
    return new Heard(mission.reached(reported.point(), reported.at()), reported.words());
  }

  /** What the plan says to it: it goes on after the all clear, and where he is overdue. */
  static Next nextAfter(Situation s, Heard heard) {
    if (!ofPlan(s.incident())) {
      return new Next.Nothing();
    }
    if (heard.mission().isOver()) {
      return s.plan(new Outcome.Done());
    }
    var before = s.incident().mission();
    if (calls(heard.mission(), before)) {
      return s.plan(new Outcome.CalledForHelp());
    }
    return heard.mission().overdue() && !before.overdue() ? s.plan(new Outcome.Overdue()) : new Next.Nothing();
  }

  /** He calls for help, and had not before. */
  private static boolean calls(Mission mission, Mission before) {
    return mission.help() != null && before.help() == null;
  }

  private static boolean ofPlan(Incident incident) {
    var mission = incident.mission();
    return mission != null && !mission.step().isEmpty() && incident.position() != null
        && incident.plan().step(incident.position()).name().equals(mission.step());
  }

  /** Somebody accepted: his mission begins. */
  static void begin(Draft draft, Mission mission, Instant at) {
    keep(draft, new Heard(mission, ""), at);
  }

  static Mission accepted(Attempt attempt, PlanStep.Send step, Instant at) {
    return Mission.accepted(attempt.person(), attempt.number(), step.who(), step.name(), step.times(), at);
  }

  private static Mission accepted(Situation s, Attempt attempt, Instant at) {
    return attempt.by() == null && s.step() instanceof PlanStep.Send step
        ? accepted(attempt, step, at)
        : Mission.accepted(attempt.person(), attempt.number(), PlanStep.Sent.AGENT, "", MissionTimes.USUAL, at);
  }

  /** Keeps what was heard, and sets the clock for the next point. */
  static void keep(Draft draft, Heard heard, Instant at) {
    var mission = heard.mission();
    draft.record(new Change.MissionIs(mission, heard.words(), at));
    if (mission.isOver()) {
      draft.order(new Order.CancelTimer(Timers.MISSION));
      draft.record(new Change.MissionEnded(at));
    } else if (mission.isInPeoplesHands()) {
      draft.order(new Order.CancelTimer(Timers.MISSION));
    } else {
      draft.order(new Order.SetTimer(Timers.MISSION, mission.due()));
    }
  }

  /** What came of a call to whoever was sent, outside the plan's hands: an operator is told what he must know. */
  static void checkEnded(Situation s, Draft draft) {
    var attempt = s.ending().orElseThrow();
    var came = s.came(attempt);
    endOf(s, draft);
    var before = draft.incident().mission();
    if (before == null) {
      return;
    }
    if (attempt.verdict() == Verdict.DURESS) {
      // Whatever else he said, he said it under threat: it is no all clear, and the operator knows already.
      keep(draft, new Heard(before.calledForHelp(s.event().at()), ""), s.event().at());
      return;
    }
    var heard = checked(before, came, s.event().at());
    keep(draft, heard, s.event().at());
    if (came == CallResult.TRACES_FOUND) {
      traces(draft, attempt, s.event().at());
    }
    tell(draft, heard, before, s.event().at());
  }

  /** What he found is a clue, and somebody must see to it now. */
  private static void traces(Draft draft, Attempt attempt, Instant at) {
    var who = name(draft.incident(), attempt.person());
    draft.record(new Change.ClueKept(new Clue(
        "traces-" + attempt.id(), ClueKind.TRACES, who, at, "Traces ou dégâts constatés sur place, dits au téléphone.",
        null)));
    Asking.ask(draft, OperatorReason.TRACES_FOUND, who + " found traces of a break-in or damage.", at);
  }

  static void tell(Draft draft, Heard heard, Mission before, Instant at) {
    if (heard.mission().isOver()) {
      Asking.ask(draft, OperatorReason.MISSION_OVER, "Whoever was sent has given the all clear.", at);
    } else if (calls(heard.mission(), before) || heard.mission().overdue() && !before.overdue()) {
      safetyFirst(draft, at);
    }
  }

  /** A person is in danger, or may be. */
  static void safetyFirst(Draft draft, Instant at) {
    goesFirst(draft, at);
    Asking.ask(draft, why(draft.incident().mission()), safety(draft.incident()), at);
  }

  static OperatorReason why(Mission mission) {
    return mission.help() == null ? OperatorReason.MISSION_OVERDUE : OperatorReason.CALLED_FOR_HELP;
  }

  /** Who calls for help is as urgent as a panic button; who is not heard of, as a lone worker. */
  static void goesFirst(Draft draft, Instant at) {
    Holds.end(draft, at);
    var alike = draft.incident().mission().help() == null ? AlarmClass.LONE_WORKER : AlarmClass.PANIC;
    if (draft.incident().priority() > alike.priority()) {
      draft.record(new Change.PriorityRaised(alike.priority()));
    }
  }

  /** What an operator reads first of a mission that is overdue, or of whoever calls for help. */
  static String safety(Incident incident) {
    var last = switch (incident.mission().reached()) {
      case ACCEPTED -> "he accepted";
      case ANNOUNCED -> "he was on his way";
      case ARRIVED -> "he arrived at the site";
      case FINDINGS, ALL_CLEAR -> "he said what he found";
    };
    var words = incident.mission().help() == null
        ? "%s was sent and has not been heard of since %s. His safety first."
        : "%s calls for help. What he said last: %s. His safety first.";
    return words.formatted(name(incident, incident.mission().person()), last);
  }

  static String name(Incident incident, String person) {
    return incident.site().contact(person).map(contact -> contact.name()).orElse(person);
  }

  /** The next point is due: he is called, or, while a call of ours is on, a little later. */
  static void due(Situation s, Draft draft) {
    var mission = s.incident().mission();
    var lineIsTaken = s.incident().live().isPresent() || s.incident().pause() != null;
    if (lineIsTaken || isOnLine(s.incident(), mission.person())) {
      draft.order(new Order.SetTimer(Timers.MISSION, s.event().at().plus(mission.times().after())));
      return;
    }
    Ringing.check(draft, mission, s.event().at());
  }

  private static boolean isOnLine(Incident incident, String person) {
    return incident.allLive().stream().anyMatch(attempt -> attempt.person().equals(person));
  }

  static Optional<Mission> dueNow(Situation s) {
    var fired = s.event() instanceof Event.TimerFired(var name, _) && name.equals(Timers.MISSION);
    return fired ? Optional.ofNullable(s.incident().mission()).filter(mission -> !mission.isInPeoplesHands()) : Optional.empty();
  }

  /** A mission was offered by an operator, or by the plan before an operator took the incident from it. */
  static void offerEnded(Situation s, Draft draft) {
    var attempt = s.ending().orElseThrow();
    var came = s.came(attempt);
    endOf(s, draft);
    if (came == CallResult.TOOK_CHARGE) {
      begin(draft, accepted(s, attempt, s.event().at()), s.event().at());
    } else {
      var words = "%s was offered the mission: %s.".formatted(
          name(draft.incident(), attempt.person()), came.word().replace('_', ' '));
      Asking.ask(draft, OperatorReason.MISSION_DECLINED, words, s.event().at());
    }
  }

  static void report(Situation s, Draft draft) {
    var heard = told(s.incident().mission(), (Event.MissionReported) s.event());
    keep(draft, heard, s.event().at());
  }

  static void reportAndTell(Situation s, Draft draft) {
    report(s, draft);
    tell(draft, told(s.incident().mission(), (Event.MissionReported) s.event()), s.incident().mission(), s.event().at());
  }

  /** Nobody is called: an operator is told that the point is due. */
  static void tellDue(Situation s, Draft draft) {
    draft.record(new Change.MissionIs(s.incident().mission().missed(), "", s.event().at()));
    safetyFirst(draft, s.event().at());
  }

  static void stop(Draft draft, Instant at) {
    if (draft.incident().mission() != null) {
      draft.order(new Order.CancelTimer(Timers.MISSION));
      draft.record(new Change.MissionEnded(at));
    }
  }

  private static void endOf(Situation s, Draft draft) {
    if (s.event() instanceof Event.CallEnded) {
      CallFacts.end(s, draft);
    } else {
      CallFacts.declareUnknown(s, draft);
    }
  }

  static boolean isCheck(Situation s) {
    return s.ending().filter(ending -> ending.purpose() == Purpose.CHECK).isPresent();
  }

  static boolean isOffer(Situation s) {
    return s.ending().filter(ending -> ending.purpose() == Purpose.INTERVENTION).isPresent();
  }
}
