package org.contrappel.world.plan;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.contrappel.incident.call.CallResult.CONFIRMED;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NOTHING_FOUND;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import org.contrappel.incident.Closing;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
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
}
