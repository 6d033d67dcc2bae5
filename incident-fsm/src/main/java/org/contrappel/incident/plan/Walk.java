package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.SiteCard;

/** Walks one plan over one site's people. It always ends: every turn takes a later try, number, person or step. */
final class Walk {
  private final Plan plan;
  private final SiteCard card;

  Walk(Plan plan, SiteCard card) {
    this.plan = plan;
    this.card = card;
  }

  Next first() {
    return from(Position.atStep(0), List.of());
  }

  Next after(Position position, CallResult result) {
    var call = callAt(position);
    var reaction = call.reaction(result);
    if (position.tried(result) < reaction.again()) {
      return at(position.again(result), reaction.after(), List.of());
    }
    return switch (reaction.then()) {
      case NEXT_NUMBER -> nextNumber(call, position);
      case NEXT_PERSON -> from(position.atPerson(position.person() + 1), List.of());
      case NEXT_STEP -> from(Position.atStep(position.step() + 1), List.of());
      case CLOSE -> new Next.Close();
      case IN_CHARGE -> new Next.InCharge();
    };
  }

  Next at(Position position, Duration pause, List<String> skipped) {
    var call = callAt(position);
    var callee = people(call).get(position.person());
    return new Next.Ring(position, call, callee, numbers(call, callee).get(position.number()), pause, skipped);
  }

  private Next nextNumber(PlanStep.Call call, Position position) {
    var person = people(call).get(position.person());
    if (position.number() + 1 < person.numbers().size()) {
      return at(position.nextNumber(), Duration.ZERO, List.of());
    }
    return from(position.atPerson(position.person() + 1), List.of());
  }

  /** The first thing that can be done at this position or later. */
  private Next from(Position position, List<String> passed) {
    var skipped = new ArrayList<>(passed);
    for (var here = position; ; here = Position.atStep(here.step() + 1)) {
      switch (plan.steps().get(here.step())) {
        case PlanStep.AskOperator ask -> {
          return new Next.AskOperator(here, ask.reason(), List.copyOf(skipped));
        }
        case PlanStep.LogOnly log -> {
          return new Next.Log(here, log.reason(), List.copyOf(skipped));
        }
        case PlanStep.Call call -> {
          int reachable = firstWithNumber(people(call), here.person(), skipped);
          if (reachable >= 0) {
            return at(here.atPerson(reachable), Duration.ZERO, List.copyOf(skipped));
          }
        }
      }
    }
  }

  private static int firstWithNumber(List<Callee> people, int start, List<String> skipped) {
    for (int person = start; person < people.size(); person++) {
      if (!people.get(person).numbers().isEmpty()) {
        return person;
      }
      skipped.add(people.get(person).id());
    }
    return -1;
  }

  private PlanStep.Call callAt(Position position) {
    if (plan.steps().get(position.step()) instanceof PlanStep.Call call) {
      return call;
    }
    throw new IllegalStateException("The plan " + plan.name() + " has no call at step " + position.step() + ".");
  }

  private List<Callee> people(PlanStep.Call call) {
    return call.whom() == Whom.SITE ? List.of(card.callee()) : card.keyholders();
  }

  private static List<String> numbers(PlanStep.Call call, Callee callee) {
    return call.numbers() == NumberOrder.REVERSED ? callee.numbers().reversed() : callee.numbers();
  }
}
