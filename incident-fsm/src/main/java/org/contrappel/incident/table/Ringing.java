package org.contrappel.incident.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Beside;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.plan.Next;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.SiteCard;

/** A person is rung: the intent becomes an attempt, with a watchdog so that its end is never waited for in vain. */
final class Ringing {
  static final String OFFER = "agent-offer";
  private static final Duration USUAL_RING = Duration.ofSeconds(30);
  private static final String USUAL_LANGUAGE = "fr";

  private Ringing() {}

  /** Whom to ring, where, why and with which script. */
  private record Wanted(Purpose purpose, Callee callee, String number, String script, Duration ring, Duration longest) {}

  static void ring(Draft draft, Next.Ring ring, Instant at) {
    var list = ring.step().list();
    byMachine(draft, new Wanted(
        list.purpose(), ring.callee(), ring.number(), list.script(), list.ring(), Timers.LONGEST_CALL), at);
  }

  /** Whoever was sent is asked for the next point of his mission. */
  static void check(Draft draft, Mission mission, Instant at) {
    byMachine(draft, new Wanted(
        Purpose.CHECK, callee(draft.incident(), mission.person(), mission.number()), mission.number(),
        mission.awaited().script(), USUAL_RING, Timers.LONGEST_CALL), at);
  }

  /** An operator calls somebody, to speak with him. */
  static void byHand(Draft draft, Event.OperatorCalls e) {
    var callee = callee(draft.incident(), e.person(), e.number());
    var wanted = new Wanted(Purpose.OPERATOR, callee, e.number(), e.script(), USUAL_RING, Timers.LONGEST_TALK);
    var name = e.name() == null || e.name().isBlank() ? null : e.name();
    var id = ask(draft, wanted, attempt -> attempt.placedBy(e.operator(), name), draft::orderByHand, e.at());
    draft.orderByHand(new Order.JoinOperator(id, e.operator()));
  }

  /** An operator has a third person rung into a call of his. */
  static void beside(Draft draft, Event.OperatorInvites e) {
    var callee = callee(draft.incident(), e.person(), e.number());
    var wanted = new Wanted(Purpose.OPERATOR, callee, e.number(), e.script(), USUAL_RING, Timers.LONGEST_TALK);
    var name = e.name() == null || e.name().isBlank() ? null : e.name();
    var other = new Beside(e.attempt(), e.instead());
    ask(draft, wanted, attempt -> attempt.placedBy(e.operator(), name).beside(other), draft::orderByHand, e.at());
  }

  /** An operator has a mission offered to somebody. */
  static void offerByHand(Draft draft, Event.OperatorSends e) {
    var callee = callee(draft.incident(), e.person(), e.number());
    var wanted = new Wanted(Purpose.INTERVENTION, callee, e.number(), OFFER, USUAL_RING, Timers.LONGEST_CALL);
    ask(draft, wanted, attempt -> attempt.placedBy(e.operator(), null), draft::order, e.at());
  }

  private static void byMachine(Draft draft, Wanted wanted, Instant at) {
    if (draft.incident().live().isPresent()) {
      throw new IllegalStateException("A second call was to be placed before the last one's end is known.");
    }
    ask(draft, wanted, attempt -> attempt, draft::order, at);
  }

  private static String ask(
      Draft draft, Wanted wanted, UnaryOperator<Attempt> placed, Consumer<Order> order, Instant at) {
    var incident = draft.incident();
    var id = incident.nextAttempt();
    var person = wanted.callee();
    draft.record(new Change.AttemptAsked(placed.apply(
        Attempt.asked(id, person.id(), wanted.number(), wanted.purpose(), wanted.script(), at))));
    order.accept(new Order.Ring(
        id, person.id(), wanted.number(), person.language(), wanted.script(), facts(incident, person), wanted.ring()));
    draft.order(new Order.SetTimer(Timers.watchdog(id), at.plus(wanted.ring()).plus(wanted.longest())));
    return id;
  }

  private static Callee callee(Incident incident, String person, String number) {
    if (incident.site() != null && person.equals(Callee.SITE)) {
      return incident.site().callee();
    }
    return Optional.ofNullable(incident.site())
        .flatMap(site -> site.contact(person))
        .map(contact -> contact.callee())
        .orElseGet(() -> new Callee(person, "", language(incident.site()), List.of(number)));
  }

  private static String language(SiteCard site) {
    return site == null ? USUAL_LANGUAGE : site.language();
  }

  private static Map<String, String> facts(Incident incident, Callee callee) {
    var first = incident.alarms().getFirst();
    return Map.of(
        "site", incident.site() == null ? "" : Objects.requireNonNullElse(incident.site().name(), ""),
        "person", Objects.requireNonNullElse(callee.name(), ""),
        "class", first.alarmClass().word(),
        "zone", first.zone());
  }
}
