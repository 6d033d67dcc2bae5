package org.contrappel.world.plan;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;

/** What a plan asks of an operator, and where his answer leads. */
class OperatorStepStoriesTest extends PlanStories {
  private static final String DECISION = """
        - name: camera
          decide: La caméra montre-t-elle quelqu'un ?
          answers: {oui: police, non: next_step}
        - {name: director, call: contact:chloe, script: keyholder, results: {took_charge: next_step}}
        - {name: seen, close: nothing_seen, reason: Rien à l'image.}
        - {name: police, emergency: police, words: Appeler la police.}
        - {name: end, operator: Suivre l'intervention.}
      """;

  @Test
  void a_decision_leads_to_the_step_its_answer_names() {
    var world = world(DECISION);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.DECISION).rangNobody();

    answers(world, incident, "camera", "oui");

    incident.isIn(Phase.EMERGENCY).asksOperatorBecause(OperatorReason.EMERGENCY).isInTheHandsOf("durand").rangNobody();
  }

  @Test
  void another_answer_leads_on_and_the_machine_has_the_incident_again() {
    var world = world(DECISION);
    takesCharge(world, CHLOE, "5103");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    answers(world, incident, "camera", "non");
    world.letPass(ofMinutes(3));

    incident.rangInOrder("Chloé").isClosedAs(Closing.Kind.BY_PLAN);
  }

  @Test
  void an_answer_that_the_question_does_not_have_is_refused_and_the_question_stands() {
    var world = world(DECISION);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    answers(world, incident, "camera", "peut-être");

    incident.isIn(Phase.WITH_OPERATOR).registerSays("Refused: Answer one of: oui, non.");
    assertThat(world.letPass(ofHours(1)).isSilent()).isTrue();
  }

  @Test
  void what_an_operator_is_asked_to_do_is_done_and_the_plan_goes_on_or_elsewhere() {
    for (var then : new String[] {"next_step", "end"}) {
      var world = world("""
            - {name: siren, do: Couper la sirène à distance., then: %s}
            - {name: director, call: contact:chloe, script: keyholder}
            - {name: end, operator: Suivre.}
          """.formatted(then));
      var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
      incident.asksOperatorBecause(OperatorReason.ACTION);

      answers(world, incident, "siren", "done");
      world.letPass(ofSeconds(10));

      if (then.equals("end")) {
        incident.rangNobody().isIn(Phase.WITH_OPERATOR);
      } else {
        incident.rangInOrder("Chloé").isIn(Phase.NOTIFYING);
      }
    }
  }

  @Test
  void a_service_that_was_called_and_one_that_is_not_needed_lead_on_differently() {
    var steps = """
          - {name: police, emergency: police}
          - {name: staff, when: {done: police}, call: contact:chloe, script: keyholder}
          - {name: end, operator: Suivre.}
        """;
    var called = world(steps);
    var incident = called.alarm("atelier", INTRUSION).zone("1").arrives();
    incident.isIn(Phase.EMERGENCY);
    assertThat(called.letPass(ofMinutes(30)).isSilent()).as("nobody but a person calls the police").isTrue();
    answers(called, incident, "police", "done");
    incident.rangInOrder("Chloé");

    var notNeeded = world(steps);
    var other = notNeeded.alarm("atelier", INTRUSION).zone("1").arrives();
    answers(notNeeded, other, "police", "not_needed");
    notNeeded.letPass(ofMinutes(5));
    other.isIn(Phase.WITH_OPERATOR).rangNobody().registerSays("The step 'staff' is passed over: 'police' did not succeed.");
  }

  @Test
  void a_call_that_an_operator_interrupts_goes_on_where_it_was_when_he_gives_it_back() {
    var world = world("""
          - {name: director, call: [contact:chloe, contact:bruno], script: keyholder}
          - {name: end, operator: Suivre.}
        """);
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(10));
    world.operator("durand").claims(incident);
    world.letPass(ofMinutes(1));
    incident.rangInOrder("Chloé").isIn(Phase.WITH_OPERATOR);

    world.operator("durand").does(incident, at -> new Event.OperatorGaveBack("durand", at));

    incident.rangInOrder("Chloé", "Bruno").isIn(Phase.NOTIFYING);
  }
}
