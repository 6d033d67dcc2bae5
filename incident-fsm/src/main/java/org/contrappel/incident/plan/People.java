package org.contrappel.incident.plan;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.SiteCard;

/** The people of one call list at one site, now. */
final class People {
  private final PlanStep.CallList list;
  private final Circumstances now;
  private final SiteCard card;
  private final List<Callee> all;

  People(PlanStep.CallList list, SiteCard card, Circumstances now) {
    this.list = list;
    this.now = now;
    this.card = card;
    this.all = list.whom().at(card);
  }

  Callee at(Position here) {
    return all.get(here.person());
  }

  String id(Position here) {
    return at(here).id();
  }

  /** Whether the position stands at a telephone there is. */
  boolean has(Position here) {
    return here.person() < all.size() && here.number() < numbers(here).size();
  }

  List<String> numbers(Position here) {
    return list.numbers().of(at(here));
  }

  /**
   * The first person from an index on who can be rung now, within the step's limits.
   *
   * @param passed gets everybody who is passed over, with the reason
   */
  Optional<Position> from(Position here, int start, String step, List<Next.Passed> passed) {
    if (all.isEmpty()) {
      passed.add(new Next.Passed(step, "", "the site has nobody for it"));
    }
    for (int person = start; person < all.size(); person++) {
      if (here.people() >= list.limits().people() || here.telephones() >= list.limits().telephones()) {
        passed.add(new Next.Passed(step, "", "it may ring nobody more, its limit is reached"));
        return Optional.empty();
      }
      var callee = all.get(person);
      if (here.reached().contains(callee.id())) {
        continue;
      }
      var why = unavailable(callee);
      if (why.isEmpty()) {
        return Optional.of(here.atPerson(person));
      }
      passed.add(new Next.Passed(step, callee.id(), why.get()));
    }
    return Optional.empty();
  }

  /** Whether the step has done what it is for. */
  boolean isAimReached(Position here) {
    return switch (list.until()) {
      case FIRST_REACHED, ALL_TRIED -> !here.reached().isEmpty();
      case ALL_REACHED -> all.stream().allMatch(callee -> here.reached().contains(callee.id()));
    };
  }

  private Optional<String> unavailable(Callee callee) {
    if (list.numbers().of(callee).isEmpty()) {
      return Optional.of("There is no number to ring.");
    }
    return card.contact(callee.id())
        .flatMap(contact -> contact.availability().refusal(now.at(), now.zone(), now.holidays()))
        .map(why -> "He is not to be rung now: " + why + ".");
  }
}
