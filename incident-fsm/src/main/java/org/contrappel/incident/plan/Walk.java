package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.hours.WallClock;
import org.contrappel.incident.site.SiteCard;

/** Walks one plan over one site's people. It always ends: every turn takes a later try, number, person, round or step. */
final class Walk {
  private final Plan plan;
  private final SiteCard card;
  private final Circumstances now;
  private final List<Next.Passed> passed = new ArrayList<>();

  Walk(Plan plan, SiteCard card, Circumstances now) {
    this.plan = plan;
    this.card = card;
    this.now = now;
  }

  Next first() {
    return from(Position.begin(now.known()));
  }

  Next after(Position position, Outcome outcome) {
    var step = plan.step(position);
    return switch (outcome) {
      case Outcome.Called(var result) when step instanceof PlanStep.Rings rings -> called(position, rings, result);
      case Outcome.Answered(var answer) when step instanceof PlanStep.Decide decide && decide.answers().containsKey(answer) ->
          go(position.done(step.name()), decide.answers().get(answer));
      case Outcome.Done _ when step instanceof PlanStep.Act act -> go(position.done(step.name()), act.then());
      case Outcome.Done _ when step instanceof PlanStep.Emergency || step instanceof PlanStep.Send ->
          go(position.done(step.name()), Goto.NEXT);
      case Outcome.NotNeeded _ when step instanceof PlanStep.Emergency -> go(position, Goto.NEXT);
      case Outcome.Overdue _ when step instanceof PlanStep.Send send -> go(position, send.overdue());
      case Outcome.CalledForHelp _ when step instanceof PlanStep.Send send -> go(position, send.help());
      case Outcome.TimeUp _ when step instanceof PlanStep.Wait || step instanceof PlanStep.WaitUntil
          || step instanceof PlanStep.Suspend -> go(position.done(step.name()), Goto.NEXT);
      case Outcome.TimeUp _ when step instanceof PlanStep.Repeat repeat ->
          from(position.looped(repeat.name(), index(repeat.from())));
      default -> new Next.Nothing();
    };
  }

  /** What this position stands at, as if the plan had just come here: its step's conditions must hold now. */
  Next at(Position position) {
    var step = plan.step(position);
    if (step instanceof PlanStep.Rings rings && unmet(step, position).isEmpty()) {
      var people = new People(rings.list(), card, now);
      return people.has(position) ? ring(position, rings, people, Duration.ZERO) : from(position);
    }
    return from(position);
  }

  private Next called(Position position, PlanStep.Rings step, CallResult result) {
    var people = new People(step.list(), card, now);
    var reaction = step.list().reaction(result);
    var here = result.reaches() ? position.reached(people.id(position)) : position;
    if (here.tried(result) < reaction.again()) {
      return ring(here.again(result), step, people, reaction.after());
    }
    return switch (reaction.then()) {
      case NEXT_NUMBER -> nextNumber(here, step, people);
      case NEXT_PERSON -> nextPerson(here, step, people);
      case NEXT_STEP -> step instanceof PlanStep.Send send && result == CallResult.TOOK_CHARGE
          ? new Next.Sent(here, send)
          : go(result.reaches() ? here.done(step.name()) : here, reaction.to());
      case CLOSE -> new Next.FalseAlarm();
      case IN_CHARGE -> new Next.InCharge(here.done(step.name()));
    };
  }

  private Next nextNumber(Position here, PlanStep.Rings step, People people) {
    var more = here.number() + 1 < people.numbers(here).size()
        && here.telephones() < step.list().limits().telephones();
    return more ? ring(here.nextNumber(), step, people, Duration.ZERO) : nextPerson(here, step, people);
  }

  private Next nextPerson(Position here, PlanStep.Rings step, People people) {
    return people.from(here, here.person() + 1, step.name(), passed)
        .<Next>map(found -> ring(found, step, people, Duration.ZERO))
        .orElseGet(() -> listIsOver(here, step, people));
  }

  /** The list was gone through: once more where all must be reached, else the next step. */
  private Next listIsOver(Position here, PlanStep.Rings step, People people) {
    var list = step.list();
    if (list.until() == Stop.ALL_REACHED && here.round() + 1 < list.limits().rounds()) {
      var again = people.from(here.nextRound(), 0, step.name(), passed);
      if (again.isPresent()) {
        return ring(again.get(), step, people, Duration.ZERO);
      }
    }
    return go(people.isAimReached(here) ? here.done(step.name()) : here, Goto.NEXT);
  }

  private Next go(Position here, Goto where) {
    return from(here.atStep(where.isNext() ? here.step() + 1 : index(where.step())));
  }

  /** The first thing that can be done at this position or later. */
  private Next from(Position position) {
    var here = position;
    while (true) {
      var step = plan.step(here);
      var unmet = unmet(step, here);
      var found = unmet.isPresent() ? Optional.<Next>empty() : at(here, step);
      if (found.isPresent()) {
        return found.get();
      }
      unmet.ifPresent(why -> passed.add(new Next.Passed(step.name(), "", why.otherwise())));
      here = unmet.isEmpty() && step instanceof PlanStep.Recheck recheck
          ? looked(here, recheck)
          : here.atStep(here.step() + 1);
    }
  }

  private Position looked(Position here, PlanStep.Recheck step) {
    var hasNews = now.known() > here.looked() && !step.fresh().isNext();
    return here.lookedAt(now.known()).atStep(hasNews ? index(step.fresh().step()) : here.step() + 1);
  }

  /** The last step has no conditions, so that the walk always comes to one that can be done. */
  private Optional<Condition> unmet(PlanStep step, Position here) {
    return step.when().stream().filter(condition -> !condition.holds(now, here)).findFirst();
  }

  private Optional<Next> at(Position here, PlanStep step) {
    return switch (step) {
      case PlanStep.Rings rings -> {
        var people = new People(rings.list(), card, now);
        yield people.from(here, 0, step.name(), passed).map(found -> ring(found, rings, people, Duration.ZERO));
      }
      case PlanStep.Decide decide -> Optional.of(new Next.Decide(here, decide, passed()));
      case PlanStep.Act act -> Optional.of(new Next.Act(here, act, passed()));
      case PlanStep.Emergency emergency -> Optional.of(new Next.Emergency(here, emergency, passed()));
      case PlanStep.Wait wait -> Optional.of(new Next.Wait(here, wait.time(), false, passed()));
      case PlanStep.WaitUntil until -> {
        var time = Duration.between(now.at(), WallClock.next(until.time(), now.at(), now.zone()));
        yield Optional.of(new Next.Wait(here, time, false, passed()));
      }
      case PlanStep.Suspend suspend -> Optional.of(new Next.Wait(here, suspend.atMost(), true, passed()));
      case PlanStep.Repeat repeat -> here.looped(repeat.name()) < repeat.times()
          ? Optional.of(new Next.Wait(here, repeat.after(), false, passed()))
          : Optional.empty();
      case PlanStep.Recheck _ -> Optional.empty();
      case PlanStep.AskOperator ask -> Optional.of(new Next.AskOperator(here, ask.reason(), passed()));
      case PlanStep.LogOnly log -> Optional.of(new Next.Log(here, log.reason(), passed()));
      case PlanStep.Close close -> Optional.of(new Next.Close(here, close.code(), close.reason(), passed()));
    };
  }

  private Next ring(Position here, PlanStep.Rings step, People people, Duration pause) {
    return new Next.Ring(here, step, people.at(here), people.numbers(here).get(here.number()), pause, passed());
  }

  private List<Next.Passed> passed() {
    return List.copyOf(passed);
  }

  private int index(String name) {
    for (int i = 0; i < plan.steps().size(); i++) {
      if (plan.steps().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException("The plan " + plan.name() + " has no step '" + name + "'.");
  }
}
