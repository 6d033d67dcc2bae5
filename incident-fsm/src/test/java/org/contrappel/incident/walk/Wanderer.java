package org.contrappel.incident.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.contrappel.incident.Event;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Incident;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.LineAct;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.PlanStep.Sent;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.CancelledBefore;
import org.contrappel.incident.table.Questions;
import org.contrappel.incident.table.Timers;

/** Makes events up, seeded: likely ones, late ones, doubled ones and ones that never should come. */
public final class Wanderer {
  private static final List<Plan> PLANS = Cast.plans();
  private final Random random;
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");

  public Wanderer(long seed) {
    random = new Random(seed);
  }

  public Event any(Incident incident) {
    // An incident's life begins with an alarm; later they are rarer than what happens on calls.
    if (incident.alarms().isEmpty() || random.nextInt(25) == 0) {
      return some(EventType.ALARM_ARRIVED, incident);
    }
    return some(likely(incident), incident);
  }

  /** What moves an incident comes more often than what is only kept. */
  private EventType likely(Incident incident) {
    var types = EventType.values();
    var type = types[random.nextInt(types.length)];
    boolean rare = switch (type) {
      case OPERATOR_CLOSED, OUR_FAULT, CALL_RINGING, CALL_ANSWERED, HUMAN_HEARD, RECORDING_KEPT, NOTE_WRITTEN, CLUE_ADDED,
          OPERATOR_ON_LINE, OPERATOR_OFF_LINE, SIGNALS_ACKNOWLEDGED, OWNER_SILENT, ON_THE_LINE, WORD_HEARD,
          OPERATOR_INVITES -> true;
      default -> false;
    };
    if (!rare || random.nextInt(4) == 0) {
      return type;
    }
    return switch (incident.phase()) {
      case WAITING -> one(
          EventType.TIMER_FIRED, EventType.TIMER_FIRED, EventType.IDENTIFIED, EventType.WORD_HEARD);
      case WITH_OPERATOR, EMERGENCY -> one(
          EventType.OPERATOR_ANSWERED, EventType.OPERATOR_GAVE_BACK, EventType.OPERATOR_CLAIMED, EventType.CALL_ENDED);
      case INTERVENING -> one(
          EventType.CALL_ENDED, EventType.MISSION_REPORTED, EventType.TIMER_FIRED, EventType.TIMER_FIRED,
          EventType.IDENTIFIED, EventType.OPERATOR_CLAIMED, EventType.OPERATOR_SENDS);
      case RESTORING -> one(EventType.OPERATOR_CLAIMED, EventType.OPERATOR_SENDS, EventType.CALL_ENDED, EventType.TIMER_FIRED);
      case DURESS -> one(EventType.CALL_ENDED, EventType.TIMER_FIRED, EventType.TIMER_FIRED);
      default -> EventType.CALL_ENDED;
    };
  }

  public Event some(EventType type, Incident incident) {
    now = now.plus(Duration.ofMillis(random.nextInt(30_000)));
    return switch (type) {
      case ALARM_ARRIVED -> alarm();
      case CALL_RINGING -> new Event.CallRinging(attempt(incident), now);
      case CALL_ANSWERED -> new Event.CallAnswered(attempt(incident), now);
      case HUMAN_HEARD -> new Event.HumanHeard(attempt(incident), now);
      case IDENTIFIED -> new Event.Identified(attempt(incident), who(incident), random.nextInt(6) == 0, now);
      case CALL_ENDED -> new Event.CallEnded(attempt(incident), result(incident), now);
      case RECORDING_KEPT ->
          new Event.RecordingKept(attempt(incident), "a.wav", "00ff", Duration.ofSeconds(9), now, now);
      case OPERATOR_ON_LINE -> new Event.OperatorOnLine(attempt(incident), operator(incident), now);
      case OPERATOR_OFF_LINE -> new Event.OperatorOffLine(attempt(incident), operator(incident), "he hung up", now);
      case TIMER_FIRED -> new Event.TimerFired(timer(incident), now);
      case OWNER_SILENT -> new Event.OwnerSilent(operator(incident), now);
      case OUR_FAULT -> new Event.OurFault("call ended", now);
      case OPERATOR_CLAIMED -> new Event.OperatorClaimed(
          one("Alice", "Basile"), random.nextBoolean(), random.nextInt(5) == 0 ? "Relève." : null, now);
      case OPERATOR_GAVE_BACK -> new Event.OperatorGaveBack(operator(incident), now);
      case OPERATOR_HELD -> new Event.OperatorHeld(
          operator(incident), "Le client rappelle.", now.plus(Duration.ofMinutes(1 + random.nextInt(70))),
          random.nextInt(10), now);
      case SIGNALS_ACKNOWLEDGED -> new Event.SignalsAcknowledged(operator(incident), now);
      case OPERATOR_ANSWERED -> answered(incident);
      case OPERATOR_CALLS -> new Event.OperatorCalls(
          operator(incident), one("site", "anne", ""), "", one("0140000001", "0611111111", "0100000000"),
          "operator-call", now);
      case OPERATOR_JOINS -> new Event.OperatorJoins(operator(incident), attempt(incident), now);
      case OPERATOR_LEAVES -> new Event.OperatorLeaves(operator(incident), attempt(incident), now);
      case OPERATOR_HANGS_UP -> new Event.OperatorHangsUp(operator(incident), attempt(incident), now);
      case ON_THE_LINE -> new Event.OnTheLine(operator(incident), attempt(incident), lineAct(), now);
      case WORD_HEARD -> new Event.WordHeard(
          operator(incident), attempt(incident), one(who(incident), ""), random.nextInt(3) == 0, now);
      case OPERATOR_INVITES -> new Event.OperatorInvites(
          operator(incident), attempt(incident), one("anne", ""), "", one("0611111111", "0100000000"), "operator-call",
          random.nextBoolean(), now);
      case OPERATOR_SENDS ->
          new Event.OperatorSends(operator(incident), one(Sent.values()), "fanny", "0666666666", now);
      case MISSION_REPORTED -> new Event.MissionReported(
          operator(incident), random.nextBoolean() ? Point.ALL_CLEAR : one(Point.values()), "Rien.", now);
      case CLUE_ADDED -> new Event.ClueAdded(operator(incident), clue(), now);
      case SERVICE_CALLED -> new Event.ServiceCalls(
          operator(incident), one(Service.values()), "Effraction constatée.", "", random.nextBoolean(),
          random.nextBoolean() ? "Bris de vitrine entendu." : "", now);
      case SERVICE_REPORTED ->
          new Event.ServiceReported(operator(incident), one(Service.values()), "2026-17", "Major Petit", now);
      case NOTE_WRITTEN -> new Event.NoteWritten(operator(incident), "RAS", "Appel du voisin.", now);
      case OPERATOR_CLOSED -> new Event.OperatorClosed(
          operator(incident), "false_alarm", "Vu avec le client.", "", random.nextBoolean(), now);
    };
  }

  private LineAct lineAct() {
    return one(
        new LineAct.Holds(), new LineAct.Resumes(), new LineAct.Keys(3), new LineAct.AsksTheWord(),
        new LineAct.PassesTo("Basile"), new LineAct.Listens(), new LineAct.Whispers(), new LineAct.StopsListening());
  }

  private Event answered(Incident incident) {
    var question = Questions.of(incident);
    if (question.isEmpty() || random.nextInt(6) == 0) {
      return new Event.OperatorAnswered(operator(incident), "no-such-step", "oui", now);
    }
    return new Event.OperatorAnswered(operator(incident), question.get().step(), one(question.get().answers()), now);
  }

  private Clue clue() {
    return new Clue("clue-" + random.nextInt(1000), ClueKind.WITNESS, "Alice", now, "Un voisin a vu deux hommes.", null);
  }

  private String operator(Incident incident) {
    return incident.isInHands() && random.nextInt(8) > 0 ? incident.hands() : one("Alice", "Basile");
  }

  private Event alarm() {
    var classes = AlarmClass.values();
    var panel = random.nextInt(3) == 0 ? now.minus(Duration.ofDays(random.nextInt(4000))) : null;
    var alarmClass = random.nextInt(3) == 0 ? one(AlarmClass.INTRUSION, AlarmClass.RESTORE) : one(classes);
    var alarm = new Alarm(
        "a" + random.nextInt(1000), "bijouterie-martin", alarmClass, one("3", "4", ""), "", now, panel);
    var site = random.nextInt(8) == 0 ? null : one(Cast.sites());
    return new Event.AlarmArrived(
        alarm, site, random.nextInt(12) == 0 ? null : one(PLANS), one(Armed.values()), random.nextInt(30) == 0,
        random.nextInt(10) == 0 ? new CancelledBefore("inc-0", "anne", now.minusSeconds(240)) : null);
  }

  private String attempt(Incident incident) {
    if (incident.attempts().isEmpty() || random.nextInt(20) == 0) {
      return "stranger-1";
    }
    return random.nextInt(3) == 0 ? one(incident.attempts()).id() : incident.attempts().getLast().id();
  }

  /** A call on which somebody was identified mostly ends so. */
  private CallResult result(Incident incident) {
    boolean identified = !incident.attempts().isEmpty() && incident.attempts().getLast().seen(Fact.IDENTIFIED);
    if (incident.mission() != null && random.nextInt(3) > 0) {
      return one(CallResult.CONFIRMED, CallResult.NOTHING_FOUND, CallResult.IDENTIFIED, CallResult.NO_ANSWER);
    }
    if (identified && random.nextBoolean()) {
      return CallResult.IDENTIFIED;
    }
    return random.nextInt(4) == 0 ? CallResult.TOOK_CHARGE : one(CallResult.values());
  }

  private String timer(Incident incident) {
    var pause = incident.pause();
    if (pause != null && random.nextBoolean()) {
      return pause.timer();
    }
    if (random.nextBoolean()) {
      return awaited(incident);
    }
    return switch (random.nextInt(3)) {
      case 0 -> one(Timers.OVERDUE, Timers.WAIT, Timers.MISSION, Timers.HOLD, Timers.RESTORE);
      case 1 -> Timers.watchdog(attempt(incident));
      default -> Timers.again(attempt(incident));
    };
  }

  /** The timer that is likely to run. */
  private String awaited(Incident incident) {
    if (incident.hold() != null) {
      return Timers.HOLD;
    }
    if (incident.live().isPresent() && random.nextBoolean()) {
      return Timers.watchdog(incident.live().get().id());
    }
    if (incident.mission() != null && random.nextBoolean()) {
      return Timers.MISSION;
    }
    return switch (incident.phase()) {
      case WAITING -> Timers.WAIT;
      case RESTORING -> random.nextInt(4) == 0 ? Timers.RESTORE : Timers.MISSION;
      case INTERVENING -> random.nextInt(3) == 0 ? Timers.OVERDUE : Timers.MISSION;
      default -> Timers.watchdog(attempt(incident));
    };
  }

  /** Mostly the one who is rung. */
  private String who(Incident incident) {
    var last = incident.attempts().isEmpty() ? "site" : incident.attempts().getLast().person();
    return random.nextBoolean() ? last : one("site", "anne", "bruno", "chloe", "stranger");
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
