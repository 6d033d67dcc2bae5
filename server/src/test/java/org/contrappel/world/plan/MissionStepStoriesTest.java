package org.contrappel.world.plan;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.contrappel.incident.call.CallResult.CALLED_FOR_HELP;
import static org.contrappel.incident.call.CallResult.CONFIRMED;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NOTHING_FOUND;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;

import org.contrappel.incident.Closing;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.CallResult;
import org.contrappel.world.StationWorld;
import org.contrappel.world.WorldIncident;
import org.junit.jupiter.api.Test;

/** An agent or a technician is offered the mission, asked for each point, and missed when he is not heard of. */
class MissionStepStoriesTest extends PlanStories {
  private static String sends(String kind) {
    return """
          - name: guard
            %s: role:%s
            arrival: 20m
            findings: 10m
            all_clear: 10m
            check: {again: 1, after: 2m}
            overdue: worry
          - {name: treated, when: {done: guard}, close: intervention_done, reason: "Passage fait, rien d'anormal."}
          - {name: nobody, when: {not_done: guard}, operator: Personne n'a accepté la mission.}
          - {name: worry, operator: Il ne répond plus.}
        """.formatted(kind, kind.equals("agent") ? "agent" : "technician");
  }

  private static void walksThrough(StationWorld world, WorldIncident incident, String number, String code) {
    world.letPass(ofMinutes(5));
    incident.isIn(Phase.INTERVENING).asksNoOperator();
    says(world, number, "1");
    world.letPass(ofMinutes(30));
    world.at(number).answersAfter(ofSeconds(2)).waitsForSilence().presses("1").waitsForSilence().presses(code + "#");
    world.letPass(ofMinutes(20));
  }

  @Test
  void an_agent_declines_the_next_one_accepts_and_is_asked_for_each_point_when_it_is_due() {
    var world = world(sends("agent"));
    declines(world, DINA, "5104");
    takesCharge(world, EMILE, "5105");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    walksThrough(world, incident, EMILE, "5105");

    incident.isClosedAs(Closing.Kind.BY_PLAN).rang("Dina", DECLINED)
        .rang("Émile", TOOK_CHARGE, CONFIRMED, NOTHING_FOUND, IDENTIFIED);
  }

  @Test
  void an_agent_who_is_not_heard_of_is_called_again_and_then_his_safety_comes_first() {
    var world = world(sends("agent"));
    takesCharge(world, DINA, "5104");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(5));
    world.at(DINA).neverAnswers();

    world.letPass(ofMinutes(30));

    incident.rang("Dina", TOOK_CHARGE, NO_ANSWER, NO_ANSWER).isIn(Phase.WITH_OPERATOR)
        .asksOperatorBecause(OperatorReason.MISSION_OVERDUE).registerSays("Il ne répond plus.");
  }

  @Test
  void a_technician_goes_and_gives_the_all_clear() {
    var world = world(sends("technician"));
    takesCharge(world, FRED, "5106");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    walksThrough(world, incident, FRED, "5106");

    incident.isClosedAs(Closing.Kind.BY_PLAN).rang("Fred", TOOK_CHARGE, CONFIRMED, NOTHING_FOUND, IDENTIFIED);
  }

  @Test
  void where_the_only_technician_declines_an_operator_is_asked() {
    var world = world(sends("technician"));
    declines(world, FRED, "5106");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(5));

    incident.rang("Fred", DECLINED).isIn(Phase.WITH_OPERATOR).registerSays("Personne n'a accepté la mission.");
  }

  @Test
  void an_agent_who_calls_for_help_has_a_branch_of_his_own_and_an_operator_is_asked_at_once_whatever_it_does() {
    var world = world(sends("agent").replace("overdue: worry", "overdue: worry\n    help: director")
        + "  - {name: director, call: contact:chloe, script: keyholder}\n  - {name: last, operator: La directrice est prévenue.}\n");
    takesCharge(world, DINA, "5104");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(5));
    says(world, DINA, "9");

    world.letPass(ofMinutes(16));

    incident.rang("Dina", TOOK_CHARGE, CALLED_FOR_HELP).isIn(Phase.NOTIFYING).hasPriority(PANIC.priority())
        .asksOperatorBecause(OperatorReason.CALLED_FOR_HELP).rang("Chloé", (CallResult) null);
    world.letPass(ofMinutes(5));
    incident.isIn(Phase.WITH_OPERATOR).registerSays("Dina calls for help.").registerSays("La directrice est prévenue.");
  }

  @Test
  void where_the_plan_names_no_step_for_it_a_call_for_help_goes_where_silence_goes() {
    var world = world(sends("agent"));
    takesCharge(world, DINA, "5104");
    var incident = world.alarm("atelier", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(5));
    says(world, DINA, "9");

    world.letPass(ofMinutes(20));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.CALLED_FOR_HELP)
        .registerSays("Dina calls for help. What he said last: he accepted. His safety first. Il ne répond plus.");
  }
}
