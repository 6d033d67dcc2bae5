package org.contrappel.incident.table;

import java.util.Optional;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Order;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.site.Authority;

/** What is written down about calls, whatever the phase. The first report of a fact stands; a repetition is silent. */
final class CallFacts {
  private CallFacts() {}

  static void see(Situation s, Draft draft) {
    switch (s.event()) {
      case Event.CallRinging e -> see(s, draft, e.attempt(), Fact.RINGING);
      case Event.CallAnswered e -> see(s, draft, e.attempt(), Fact.ANSWERED);
      case Event.HumanHeard e -> see(s, draft, e.attempt(), Fact.HUMAN);
      default -> throw new IllegalStateException("Not a fact of a call: " + EventType.of(s.event()));
    }
  }

  static void identify(Situation s, Draft draft) {
    var e = identified(s.event()).orElseThrow();
    var verdict = e.duress() ? Verdict.DURESS : Verdict.RIGHT;
    known(s, draft, e.attempt()).filter(attempt -> attempt.verdict().compareTo(verdict) < 0).ifPresent(attempt -> {
      draft.record(new Change.PersonIdentified(attempt.id(), e.who(), verdict, e.at()));
      if (verdict == Verdict.RIGHT && mayCancel(s, e.who())) {
        draft.record(new Change.FactSeen(attempt.id(), Fact.AUTHORISED, e.at()));
      }
    });
  }

  /** A code that was accepted, keyed or said to an operator. */
  static Optional<Event.Identified> identified(Event event) {
    return switch (event) {
      case Event.Identified keyed -> Optional.of(keyed);
      case Event.WordHeard heard when heard.accepted() -> Optional.of(heard.identified());
      default -> Optional.empty();
    };
  }

  static void attach(Situation s, Draft draft) {
    var e = (Event.RecordingKept) s.event();
    known(s, draft, e.attempt()).filter(attempt -> attempt.recording() == null)
        .ifPresent(attempt -> draft.record(new Change.RecordingAttached(attempt.id(), e.recording())));
  }

  /** An end that was unknown may still become known; any other second end is only noted. */
  static void end(Situation s, Draft draft) {
    var e = (Event.CallEnded) s.event();
    known(s, draft, e.attempt()).ifPresent(attempt -> {
      if (attempt.live() || attempt.result() == CallResult.UNKNOWN && e.result() != CallResult.UNKNOWN) {
        end(draft, attempt, spoke(attempt, e.result()), s);
      } else if (attempt.result() != e.result()) {
        note(s, draft, "The call " + attempt.id() + " was reported again, as " + e.result().word() + ".");
      }
    });
  }

  /** Whoever hangs up after he has spoken with an operator has not hung up on us. */
  private static CallResult spoke(Attempt attempt, CallResult came) {
    var endedByHanging = came == CallResult.HUNG_UP || came == CallResult.NO_KEY;
    return attempt.seen(Fact.SPOKEN) && endedByHanging ? CallResult.SPOKE : came;
  }

  static void declareUnknown(Situation s, Draft draft) {
    s.watched().ifPresent(live -> {
      if (!draft.incident().underDuress()) {
        draft.order(new Order.HangUp(live.id()));
      }
      end(draft, live, CallResult.UNKNOWN, s);
    });
  }

  static void note(Situation s, Draft draft, String words) {
    draft.record(new Change.Noted(EventType.of(s.event()), words, s.event().at()));
  }

  private static void end(Draft draft, Attempt attempt, CallResult result, Situation s) {
    draft.record(new Change.AttemptEnded(attempt.id(), result, s.event().at()));
    if (result == CallResult.TOOK_CHARGE) {
      draft.record(new Change.FactSeen(attempt.id(), Fact.ACKNOWLEDGED, s.event().at()));
    }
    draft.order(new Order.CancelTimer(Timers.watchdog(attempt.id())));
  }

  private static void see(Situation s, Draft draft, String attemptId, Fact fact) {
    known(s, draft, attemptId).filter(attempt -> !attempt.seen(fact))
        .ifPresent(attempt -> draft.record(new Change.FactSeen(attempt.id(), fact, s.event().at())));
  }

  private static Optional<Attempt> known(Situation s, Draft draft, String attemptId) {
    var known = s.incident().attempt(attemptId);
    if (known.isEmpty()) {
      note(s, draft, "This incident has no call " + attemptId + ".");
    }
    return known;
  }

  private static boolean mayCancel(Situation s, String who) {
    return s.incident().site() != null && s.incident().site().authorityOf(who) == Authority.FULL;
  }
}
