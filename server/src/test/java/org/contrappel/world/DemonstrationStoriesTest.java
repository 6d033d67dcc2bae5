package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.BUSY;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.MACHINE;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import org.contrappel.incident.Closing;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;

/** The five stories of the demonstration, with the same people, in a thousandth of the time. */
class DemonstrationStoriesTest {
  private final StationWorld world = Scene.demonstration().world();

  @Test
  void the_pharmacy_keys_the_right_code_and_the_alarm_is_closed_as_false() {
    var incident = world.alarm("pharmacie-du-marche", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(1));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).isClosedBy("Pharmacie du Marché")
        .rang("Pharmacie du Marché", IDENTIFIED).rang("Mme Roche").asksNoOperator();
    assertThat(world.at("Pharmacie du Marché").heard()).last().asString().contains("Au revoir");
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("right-code", incident.transcript());
  }

  @Test
  void the_jeweller_under_duress_hears_what_anybody_hears_and_is_left_in_silence() {
    var incident = world.alarm("bijouterie-martin", INTRUSION).zone("1").arrives();
    var other = world.alarm("pharmacie-du-marche", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(1));

    incident.isIn(Phase.DURESS).hasPriority(0).asksOperatorBecause(OperatorReason.DURESS)
        .rangInOrder("Bijouterie Martin");
    other.isClosedAs(Closing.Kind.FALSE_ALARM);
    assertThat(world.at("Bijouterie Martin").heard().stream().map(said -> said.replace("Bijouterie Martin", "…")))
        .isEqualTo(world.at("Pharmacie du Marché").heard().stream()
            .map(said -> said.replace("Pharmacie du Marché", "…")).toList());
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("duress", incident.transcript());
  }

  @Test
  void after_three_wrong_codes_at_the_school_the_third_keyholder_takes_charge() {
    var incident = world.alarm("ecole-jules-ferry", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(10));

    incident.isIn(Phase.INTERVENING).asksNoOperator()
        .rangInOrder("École Jules-Ferry", "Mme Petit", "M. Garnier", "Mme Lambert")
        .rang("École Jules-Ferry", WRONG_CODE).rang("Mme Petit", BUSY).rang("M. Garnier", NO_ANSWER)
        .rang("Mme Lambert", TOOK_CHARGE);
    Golden.compare("wrong-codes", incident.transcript());
  }

  @Test
  void the_museums_machine_is_not_taken_for_a_person_nor_told_anything() {
    var incident = world.alarm("musee-des-moulins", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(10));

    incident.isIn(Phase.INTERVENING)
        .rang("Musée des Moulins", MACHINE).rang("M. Delmas", DECLINED).rang("Mme Faure", TOOK_CHARGE);
    Golden.compare("machine", incident.transcript());
  }

  @Test
  void when_nobody_answers_at_the_tyre_warehouse_an_operator_is_asked_and_nobody_is_rung_any_more() {
    var incident = world.alarm("pneus-du-nord", INTRUSION).zone("1").arrives();

    world.letPass(ofMinutes(10));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NOBODY_REACHED)
        .rang("Pneus du Nord", NO_ANSWER).rang("M. Leroux", NO_ANSWER).rang("Mme Vidal", NO_ANSWER);
    assertThat(world.letPass(ofHours(24)).isSilent()).isTrue();
    Golden.compare("nobody", incident.transcript());
  }
}
