package org.contrappel.incident.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.IncidentRules;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.Step;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.incident.statemachine.StateMachineReading;

/** One incident, told step by step. Each verb is one event a second after the last; what it led to can be asked. */
final class Story {
  private static final IncidentRules RULES = new StateMachineReading();
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private Incident incident = Incident.received("inc-1");
  private final List<Order> ordered = new ArrayList<>();
  private Step last;

  static Story of(AlarmClass alarmClass, SiteCard card, Plan plan) {
    return new Story().alarm(alarmClass, card, plan);
  }

  Story alarm(AlarmClass alarmClass, SiteCard card, Plan plan) {
    return then(new Event.AlarmArrived(
        new Alarm("a" + incident.alarms().size(), "bijouterie-martin", alarmClass, "3", "", now, null), card, plan));
  }

  Story then(Event event) {
    last = RULES.step(incident, event);
    incident = last.next();
    ordered.addAll(last.orders());
    now = now.plusSeconds(1);
    return this;
  }

  /** A person is being rung at this number now. */
  Story rings(String person, String number) {
    var ring = last.orders().stream().filter(Order.Ring.class::isInstance).map(Order.Ring.class::cast).toList();
    assertThat(ring).extracting(Order.Ring::person, Order.Ring::number)
        .containsExactly(tuple(person, number));
    return this;
  }

  /** Nobody is being rung by what just happened. */
  Story isSilent() {
    assertThat(last.orders()).noneMatch(Order.Ring.class::isInstance).noneMatch(Order.HangUp.class::isInstance);
    return this;
  }

  Story answers() {
    return then(new Event.CallRinging(call().id(), now)).then(new Event.CallAnswered(call().id(), now))
        .then(new Event.HumanHeard(call().id(), now));
  }

  Story keysRightCodeOf(String who) {
    return then(new Event.Identified(call().id(), who, false, now));
  }

  Story keysDuressCodeOf(String who) {
    return then(new Event.Identified(call().id(), who, true, now));
  }

  Story ends(CallResult result) {
    return then(new Event.CallEnded(call().id(), result, now));
  }

  /** The next timer that was set for later goes off. */
  Story pauseIsOver(Duration length) {
    assertThat(incident.pause().until()).isEqualTo(now.minusSeconds(1).plus(length));
    now = incident.pause().until();
    return then(new Event.TimerFired(incident.pause().timer(), now));
  }

  Story timer(String name) {
    return then(new Event.TimerFired(name, now));
  }

  Story claimedBy(String operator) {
    return then(new Event.OperatorClaimed(operator, now));
  }

  Story closedBy(String operator, String reason) {
    return then(new Event.OperatorClosed(operator, reason, now));
  }

  Story is(Phase phase) {
    assertThat(incident.phase()).isEqualTo(phase);
    return this;
  }

  Attempt call() {
    return incident.attempts().getLast();
  }

  Incident incident() {
    return incident;
  }

  Step last() {
    return last;
  }

  List<Order> ordered() {
    return ordered;
  }
}
