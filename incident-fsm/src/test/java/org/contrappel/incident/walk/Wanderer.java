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
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
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
    var types = EventType.values();
    var type = types[random.nextInt(types.length)];
    boolean rare = switch (type) {
      case OPERATOR_CLAIMED, OPERATOR_CLOSED, OUR_FAULT -> true;
      default -> false;
    };
    return some(rare && random.nextInt(4) > 0 ? EventType.CALL_ENDED : type, incident);
  }

  public Event some(EventType type, Incident incident) {
    now = now.plus(Duration.ofMillis(random.nextInt(30_000)));
    return switch (type) {
      case ALARM_ARRIVED -> alarm();
      case CALL_RINGING -> new Event.CallRinging(attempt(incident), now);
      case CALL_ANSWERED -> new Event.CallAnswered(attempt(incident), now);
      case HUMAN_HEARD -> new Event.HumanHeard(attempt(incident), now);
      case IDENTIFIED -> new Event.Identified(attempt(incident), who(), random.nextInt(6) == 0, now);
      case CALL_ENDED -> new Event.CallEnded(attempt(incident), result(incident), now);
      case RECORDING_KEPT ->
          new Event.RecordingKept(attempt(incident), "a.wav", "00ff", Duration.ofSeconds(9), now, now);
      case TIMER_FIRED -> new Event.TimerFired(timer(incident), now);
      case OPERATOR_CLAIMED -> new Event.OperatorClaimed(one("Alice", "Basile"), now);
      case OPERATOR_CLOSED -> new Event.OperatorClosed(one("Alice", "Basile"), "Vu avec le client.", now);
      case OUR_FAULT -> new Event.OurFault("call ended", now);
    };
  }

  private Event alarm() {
    var classes = AlarmClass.values();
    var panel = random.nextInt(3) == 0 ? now.minus(Duration.ofDays(random.nextInt(4000))) : null;
    var alarm = new Alarm("a" + random.nextInt(1000), "bijouterie-martin", one(classes), "3", "", now, panel);
    var site = random.nextInt(8) == 0 ? null : one(Cast.sites());
    return new Event.AlarmArrived(alarm, site, random.nextInt(12) == 0 ? null : one(PLANS));
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
    return identified && random.nextBoolean() ? CallResult.IDENTIFIED : one(CallResult.values());
  }

  private String timer(Incident incident) {
    var pause = incident.pause();
    if (pause != null && random.nextBoolean()) {
      return pause.timer();
    }
    return switch (random.nextInt(3)) {
      case 0 -> Timers.OVERDUE;
      case 1 -> Timers.watchdog(attempt(incident));
      default -> Timers.again(attempt(incident));
    };
  }

  private String who() {
    return one("site", "anne", "bruno", "chloe", "stranger");
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
