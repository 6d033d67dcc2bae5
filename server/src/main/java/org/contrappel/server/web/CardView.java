package org.contrappel.server.web;

import java.time.Instant;
import java.util.List;
import org.contrappel.incident.Incident;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.site.Authority;
import org.contrappel.incident.site.Contact;
import org.contrappel.incident.site.Place;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.server.instructions.Instruction;

/**
 * What was frozen for an incident when it opened, and what the desk shows beside it. No code word is part of it.
 *
 * @param site the id the alarm named
 * @param name null when nobody knows the site, as are the place and the plan then
 * @param place its address, how one gets in, who may be there, what is dangerous; each may be null
 * @param instructions the temporary ones in force at the site now
 */
public record CardView(
    String site, String name, Place place, List<String> numbers, List<PersonView> contacts, PlanView plan,
    List<Instruction> instructions) {

  /** @param availableNow whether his hours and absences allow that he is rung */
  public record PersonView(
      String id, String name, String role, Authority authority, List<String> numbers, boolean availableNow) {}

  /** @param at the name of the step in hand; null while the plan has not begun */
  public record PlanView(String name, List<StepView> steps, String at) {}

  /** @param kind as in the plan's file @param words what it asks, says or gives as a reason, or whom it rings */
  public record StepView(String name, String kind, String words) {}

  static CardView of(Incident incident, List<Instruction> inForce, Instant now) {
    var site = incident.site();
    return new CardView(
        incident.alarms().getFirst().site(), site == null ? null : site.name(),
        site == null ? null : site.place(), site == null ? List.of() : site.numbers(),
        site == null ? List.of() : site.contacts().stream().map(contact -> of(site, contact, now)).toList(),
        incident.plan() == null ? null : of(incident.plan(), incident), inForce);
  }

  private static PersonView of(SiteCard site, Contact c, Instant now) {
    return new PersonView(
        c.id(), c.name(), c.role(), c.authority(), c.numbers(),
        c.availability().availableAt(now, site.timeZone(), site.holidays()));
  }

  private static PlanView of(Plan plan, Incident incident) {
    var at = incident.position() == null ? null : plan.step(incident.position()).name();
    return new PlanView(plan.name(), plan.steps().stream().map(CardView::of).toList(), at);
  }

  private static StepView of(PlanStep step) {
    return switch (step) {
      case PlanStep.Call call -> new StepView(call.name(), "call", String.join(", ", call.list().whom().words()));
      case PlanStep.Send send -> new StepView(send.name(), "send", String.join(", ", send.list().whom().words()));
      case PlanStep.Decide decide -> new StepView(decide.name(), "decide", decide.question());
      case PlanStep.Act act -> new StepView(act.name(), "act", act.words());
      case PlanStep.Wait wait -> new StepView(wait.name(), "wait", wait.time().toString());
      case PlanStep.WaitUntil wait -> new StepView(wait.name(), "wait_until", wait.time().toString());
      case PlanStep.Suspend suspend -> new StepView(suspend.name(), "suspend", suspend.atMost().toString());
      case PlanStep.Recheck recheck -> new StepView(recheck.name(), "recheck", "");
      case PlanStep.Repeat repeat -> new StepView(repeat.name(), "repeat", repeat.from());
      case PlanStep.Emergency call -> new StepView(call.name(), "emergency", call.words());
      case PlanStep.AskOperator ask -> new StepView(ask.name(), "operator", ask.reason());
      case PlanStep.LogOnly log -> new StepView(log.name(), "log", log.reason());
      case PlanStep.Close close -> new StepView(close.name(), "close", close.reason());
    };
  }
}
