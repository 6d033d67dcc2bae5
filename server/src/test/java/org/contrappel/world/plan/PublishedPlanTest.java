package org.contrappel.world.plan;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.POWER;
import static org.contrappel.incident.site.AlarmClass.TECHNICAL;

import java.nio.file.Path;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.evidence.Service;
import org.contrappel.world.Beginning;
import org.contrappel.world.Golden;
import org.contrappel.world.StationWorld;
import org.junit.jupiter.api.Test;

/** The plan that a real operator has published, written as plan files in {@code docs/published-plan}, and walked. */
class PublishedPlanTest extends PlanStories {
  private static final String SHOP = "+33 1 99 00 60 00";
  private static final String PERRIN = "+33 6 39 98 60 01";
  private static final String ROSSI = "+33 6 39 98 60 02";
  private static final String EVENING = "2026-11-22T20:00:00Z";

  private StationWorld published(String instant) {
    return at(kept(Beginning.in(Path.of("../docs/published-plan"))), instant).world();
  }

  @Test
  void the_site_is_called_and_whoever_keys_the_code_closes_the_alarm() {
    var world = published(EVENING);
    keys(world, SHOP, "4760");
    var incident = world.alarm("boutique-des-arcades", INTRUSION).zone("3").says("PORTE RESERVE").arrives();

    world.letPass(ofMinutes(2));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).rangInOrder("Boutique des Arcades").asksNoOperator();
    Golden.compare("published-right-code", incident.transcript());
  }

  @Test
  void without_an_answer_at_the_site_the_first_contact_is_called_and_takes_charge() {
    var world = published(EVENING);
    takesCharge(world, PERRIN, "5601");
    var incident = world.alarm("boutique-des-arcades", INTRUSION).zone("3").says("PORTE RESERVE").arrives();

    world.letPass(ofMinutes(3));
    world.operator("durand").closes(incident, "Mme Perrin est sur place, rien d'anormal.");

    incident.rang("Boutique des Arcades", NO_ANSWER).rang("Mme Perrin", TOOK_CHARGE).rang("M. Rossi");
    Golden.compare("published-no-answer", incident.transcript());
  }

  @Test
  void a_wrong_code_is_as_no_answer_at_the_site_and_with_a_contact() {
    var world = published(EVENING);
    keysWrong(world, SHOP);
    keysWrong(world, PERRIN);
    takesCharge(world, ROSSI, "5602");
    var incident = world.alarm("boutique-des-arcades", INTRUSION).zone("3").arrives();

    world.letPass(ofMinutes(4));

    incident.isIn(Phase.INTERVENING).rang("Boutique des Arcades", WRONG_CODE).rang("Mme Perrin", WRONG_CODE)
        .rang("M. Rossi", TOOK_CHARGE);
    assertThat(world.at(PERRIN).heard()).noneMatch(said -> said.contains("Arcades"));
    Golden.compare("published-wrong-code", incident.transcript());
  }

  @Test
  void when_nobody_answers_an_operator_decides() {
    var world = published(EVENING);
    var incident = world.alarm("boutique-des-arcades", INTRUSION).zone("3").arrives();

    world.letPass(ofMinutes(5));

    incident.asksOperatorBecause(OperatorReason.NOBODY_REACHED)
        .rangInOrder("Boutique des Arcades", "Mme Perrin", "M. Rossi");
    Golden.compare("published-nobody", incident.transcript());
  }

  @Test
  void a_low_battery_rings_by_day() {
    var world = published("2026-11-23T07:00:00Z");
    declines(world, PERRIN, "5601");
    takesCharge(world, ROSSI, "5602");
    var incident = world.alarm("boutique-des-arcades", TECHNICAL).zone("7").says("PILE BASSE DETECTEUR 7").arrives();

    world.letPass(ofMinutes(5));

    incident.isClosedAs(Closing.Kind.LOGGED).rang("Mme Perrin", DECLINED).rang("M. Rossi", TOOK_CHARGE);
    Golden.compare("published-low-battery-by-day", incident.transcript());
  }

  @Test
  void a_low_battery_rings_nobody_at_night_and_not_a_second_before_eight() {
    for (var instant : new String[] {"2026-11-22T21:00:00Z", "2026-11-23T06:59:59Z"}) {
      var world = published(instant);
      var incident = world.alarm("boutique-des-arcades", TECHNICAL).zone("7").says("PILE BASSE DETECTEUR 7").arrives();
      incident.isClosedAs(Closing.Kind.LOGGED).rangNobody();
      assertThat(world.letPass(ofHours(9)).isSilent()).isTrue();
      if (instant.startsWith("2026-11-22")) {
        Golden.compare("published-low-battery-at-night", incident.transcript());
      }
    }
  }

  @Test
  void the_last_second_before_ten_in_the_evening_still_rings() {
    var world = published("2026-11-22T20:59:59Z");
    takesCharge(world, PERRIN, "5601");
    var incident = world.alarm("boutique-des-arcades", TECHNICAL).zone("7").arrives();

    world.letPass(ofMinutes(5));

    incident.isClosedAs(Closing.Kind.LOGGED).rang("Mme Perrin", TOOK_CHARGE)
        .registerSays("Pile basse, un contact s'en charge.");
  }

  @Test
  void a_power_fault_is_only_written_down() {
    var world = published("2026-11-23T10:00:00Z");
    var incident = world.alarm("boutique-des-arcades", POWER).says("DEFAUT SECTEUR").arrives();

    incident.isClosedAs(Closing.Kind.LOGGED).rangNobody();
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("published-power-fault", incident.transcript());
  }

  @Test
  void a_fire_in_a_shop_is_first_for_an_operator_and_the_fire_brigade_and_then_the_calls_are_made() {
    var world = published(EVENING);
    takesCharge(world, PERRIN, "5601");
    var incident = world.alarm("boutique-des-arcades", FIRE).zone("4").says("DETECTEUR FUMEE RESERVE").arrives();
    incident.isIn(Phase.EMERGENCY).asksOperatorBecause(OperatorReason.EMERGENCY);
    assertThat(world.letPass(ofSeconds(20)).isSilent()).as("nobody is rung before the fire brigade").isTrue();

    var operator = world.operator("durand").claims(incident).does(incident, at -> new Event.ServiceCalls(
        "durand", Service.FIRE_BRIGADE, "Détection de fumée dans la réserve d'une boutique fermée.", "", false, "", at));
    world.letPass(ofSeconds(40));
    operator.does(incident, at -> new Event.ServiceReported(
            "durand", Service.FIRE_BRIGADE, "CTA 4711", "adjudant Morel", at))
        .does(incident, at -> new Event.OperatorAnswered("durand", "brigade", "done", at));
    world.letPass(ofMinutes(5));

    incident.rangInOrder("Boutique des Arcades", "Mme Perrin", "M. Rossi").isIn(Phase.WITH_OPERATOR)
        .asksOperatorBecause(OperatorReason.PLAN);
    world.operator("durand").claims(incident).does(incident, at -> new Event.OperatorClosed(
        "durand", "fire", "Feu éteint par les pompiers, Mme Perrin est sur place.", "", false, at));
    Golden.compare("published-fire", incident.transcript());
  }
}
