package org.contrappel.incident.table;

import java.util.Optional;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Interrupted;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.plan.Circumstances;
import org.contrappel.incident.plan.Next;
import org.contrappel.incident.plan.Outcome;
import org.contrappel.incident.plan.PlanStep;

/** A record, an event, and what the plan says to the two of them. Lives for one step, in one thread. */
public final class Situation {
  private static final Next NOTHING = new Next.Nothing();
  private final Incident incident;
  private final Event event;
  private final EvidenceTable evidence;
  private Next next;
  private Optional<String> refusal;

  /** @param evidence what must be in hand before an emergency service is called: the table in force now */
  public Situation(Incident incident, Event event, EvidenceTable evidence) {
    this.incident = incident;
    this.event = event;
    this.evidence = evidence;
  }

  public Incident incident() {
    return incident;
  }

  public Event event() {
    return event;
  }

  EvidenceTable evidence() {
    return evidence;
  }

  /** What the plan wants done; asked once, because several guards look at it. */
  public Next next() {
    if (next == null) {
      next = askPlan();
    }
    return next;
  }

  /** Why what an operator wants is not done; empty when it is, or when the event is no operator's. */
  public Optional<String> refusal() {
    if (refusal == null) {
      refusal = event instanceof Event.Act act ? Refusals.of(incident, act, evidence) : Optional.empty();
    }
    return refusal;
  }

  /** The machine's live attempt, when the event is its end or its watchdog. */
  Optional<Attempt> ending() {
    return switch (event) {
      case Event.CallEnded ended -> incident.live().filter(live -> live.id().equals(ended.attempt()));
      case Event.TimerFired fired -> incident.live().filter(live -> Timers.watchdog(live.id()).equals(fired.name()));
      default -> Optional.empty();
    };
  }

  /** Any live attempt whose watchdog the event is. */
  Optional<Attempt> watched() {
    return event instanceof Event.TimerFired fired
        ? incident.allLive().stream().filter(live -> Timers.watchdog(live.id()).equals(fired.name())).findFirst()
        : Optional.empty();
  }

  /** What came of the call that ends; its watchdog makes it unknown. */
  CallResult came(Attempt ending) {
    return Proven.result(ending, event instanceof Event.CallEnded ended ? ended.result() : CallResult.UNKNOWN);
  }

  /** The plan stands at a step that rings, and this attempt was placed by it. */
  boolean isOfPlan(Attempt attempt) {
    return attempt.by() == null && attempt.purpose() != Purpose.CHECK && standsAtRings();
  }

  private boolean standsAtRings() {
    return incident.position() != null && step() instanceof PlanStep.Rings;
  }

  private Next askPlan() {
    return switch (event) {
      case Event.AlarmArrived arrived when incident.phase() == Phase.RECEIVED -> opening(arrived);
      case Event.AlarmArrived arrived when incident.phase() == Phase.WAITING && Waits.endsAt(incident, arrived.alarm()) ->
          incident.plan().next(incident.site(), withThis(arrived), incident.position(), new Outcome.TimeUp());
      case Event.CallEnded _ -> ending().map(this::afterCall).orElse(NOTHING);
      case Event.TimerFired fired -> ending().map(this::afterCall).orElseGet(() -> afterTimer(fired));
      case Event.MissionReported reported -> refusal().isEmpty()
          ? Missions.nextAfter(this, Missions.told(incident.mission(), reported))
          : NOTHING;
      case Event.OperatorAnswered answered -> refusal().isEmpty() ? answered(answered) : NOTHING;
      case Event.OperatorGaveBack _ -> refusal().isEmpty() ? resumed() : NOTHING;
      default -> NOTHING;
    };
  }

  private static Next opening(Event.AlarmArrived arrived) {
    if (arrived.site() == null || arrived.plan() == null || Guards.isRunaway(arrived)) {
      return NOTHING;
    }
    var now = new Circumstances(
        arrived.at(), arrived.site().timeZone(), arrived.site().holidays(), arrived.armed(),
        arrived.alarm().alarmClass().trips() ? 1 : 0, 1);
    return arrived.plan().first(arrived.site(), now);
  }

  private Next afterCall(Attempt ending) {
    if (ending.purpose() == Purpose.CHECK) {
      return incident.mission() == null || incident.phase() != Phase.INTERVENING
          ? NOTHING
          : Missions.nextAfter(this, Missions.checked(incident.mission(), came(ending), event.at()));
    }
    return isOfPlan(ending) && planActs() ? plan(new Outcome.Called(came(ending))) : NOTHING;
  }

  private Next afterTimer(Event.TimerFired fired) {
    if (incident.pause() != null && incident.pause().timer().equals(fired.name()) && standsAtRings()) {
      return incident.plan().at(incident.site(), now(), incident.position());
    }
    return incident.phase() == Phase.WAITING && fired.name().equals(Timers.WAIT) ? plan(new Outcome.TimeUp()) : NOTHING;
  }

  /** While an operator has taken the incident out of its hands the plan does nothing. */
  private boolean planActs() {
    return switch (incident.phase()) {
      case VERIFYING, NOTIFYING, INTERVENING -> true;
      default -> false;
    };
  }

  private Next answered(Event.OperatorAnswered answered) {
    return switch (step()) {
      case PlanStep.Decide _ -> plan(new Outcome.Answered(answered.answer()));
      default -> plan(answered.answer().equals(Questions.NOT_NEEDED) ? new Outcome.NotNeeded() : new Outcome.Done());
    };
  }

  private Next resumed() {
    // Whoever is on a mission keeps the line: the plan would ring over him.
    if (incident.interrupted() == null || incident.mission() != null) {
      return NOTHING;
    }
    if (incident.interrupted() == Interrupted.BEFORE_STEP) {
      return incident.plan().at(incident.site(), now(), incident.position());
    }
    var last = incident.attempts().reversed().stream().filter(this::isOfPlan).findFirst().orElseThrow();
    return last.live()
        ? new Next.GoOn(incident.position(), (PlanStep.Rings) step())
        : plan(new Outcome.Called(Proven.result(last, last.result())));
  }

  Next plan(Outcome outcome) {
    return incident.plan().next(incident.site(), now(), incident.position(), outcome);
  }

  PlanStep step() {
    return incident.plan().step(incident.position());
  }

  Circumstances now() {
    return Circumstanced.now(incident, event.at());
  }

  private Circumstances withThis(Event.AlarmArrived arrived) {
    var now = now();
    var trips = now.trips() + (arrived.alarm().alarmClass().trips() ? 1 : 0);
    return new Circumstances(now.at(), now.zone(), now.holidays(), now.armed(), trips, now.known() + 1);
  }
}
