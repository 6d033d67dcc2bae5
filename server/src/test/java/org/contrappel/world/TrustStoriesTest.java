package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.HUNG_UP;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.NO_KEY;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.call.Fact.ACKNOWLEDGED;
import static org.contrappel.incident.call.Fact.ANSWERED;
import static org.contrappel.incident.call.Fact.AUTHORISED;
import static org.contrappel.incident.call.Fact.HUMAN;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.nio.file.Path;
import java.util.List;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is believed: answered is not human, human is not identified, identified is not authorised. */
class TrustStoriesTest {
  @TempDir Path folder;
  private StationWorld world;

  @BeforeEach
  void begin() {
    world = Garage.in(folder);
  }

  private WorldIncident alarm() {
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(5));
    return incident;
  }

  @Test
  void the_right_code_of_somebody_with_full_authority_cancels_and_each_of_the_facts_has_its_own_time() {
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("5211#").hears("Au revoir");

    var incident = alarm();

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).isClosedBy(Garage.BERGER)
        .saw(Garage.SITE, ANSWERED, HUMAN, Fact.IDENTIFIED, AUTHORISED);
    var facts = incident.lastCallTo(Garage.SITE);
    assertThat(List.of(facts.at(Fact.ASKED), facts.at(ANSWERED), facts.at(HUMAN), facts.at(Fact.IDENTIFIED)))
        .isSorted();
    assertThat(facts.at(HUMAN)).isAfter(facts.at(ANSWERED));
  }

  @Test
  void the_right_code_of_somebody_who_may_only_be_told_proves_who_he_is_and_cancels_nothing() {
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("5212#").hears("Au revoir");

    var incident = alarm();

    incident.isOpen().saw(Garage.SITE, ANSWERED, HUMAN, Fact.IDENTIFIED)
        .rangInOrder(Garage.SITE, Garage.BERGER, Garage.LOPEZ, Garage.SAMI, Garage.NORA)
        .registerSays("Accepted: the code of M. Lopez, who may be told but cancels nothing.");
    assertThat(world.at(Garage.SITE).missed()).isEmpty();
    Golden.compare("told-only-cancels-nothing", incident.transcript());
  }

  @Test
  void whoever_may_only_be_told_hears_word_for_word_what_one_with_full_authority_hears() {
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("5212#").hears("Au revoir");
    alarm();
    var other = Garage.in(folder);
    other.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("5211#").hears("Au revoir");
    other.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    other.letPass(ofMinutes(5));

    assertThat(world.at(Garage.SITE).heard()).isNotEmpty().isEqualTo(other.at(Garage.SITE).heard());
  }

  @Test
  void whatever_was_wrong_with_a_code_whoever_keyed_it_hears_the_same_and_the_plan_goes_on() {
    var wrong = heardWhenKeying("0000#");

    assertThat(wrong).contains("Code refusé. Recommencez, puis dièse.", "Merci de votre réponse. Au revoir.")
        .noneMatch(said -> said.matches("(?i).*(faux|erron|incorrect|inconnu|essai|presque).*"));
    assertThat(heardWhenKeying("47#")).as("too short").isEqualTo(wrong);
    assertThat(heardWhenKeying("4722#")).as("almost right").isEqualTo(wrong);
    assertThat(heardWhenKeying("1274#")).as("backwards").isEqualTo(wrong);
  }

  private List<String> heardWhenKeying(String code) {
    var own = Garage.in(folder);
    own.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses(code).hears("Code refusé")
        .presses(code).hears("Code refusé").presses(code).hears("Au revoir");
    var incident = own.alarm(Garage.ID, INTRUSION).arrives();
    own.letPass(ofMinutes(5));
    incident.isOpen().rang(Garage.SITE, WRONG_CODE).rang(Garage.BERGER, NO_ANSWER).saw(Garage.SITE, ANSWERED, HUMAN)
        .registerNeverSays(code.replace("#", ""));
    return own.at(Garage.SITE).heard();
  }

  @Test
  void somebody_who_answers_and_keys_nothing_is_no_proof_of_anything_and_the_keyholders_are_called() {
    world.at(Garage.SITE).answersAfter(ofSeconds(5));

    var incident = alarm();

    incident.isOpen().rang(Garage.SITE, NO_KEY).saw(Garage.SITE, ANSWERED).rang(Garage.BERGER, NO_ANSWER);
  }

  @Test
  void a_keyholder_who_declines_is_known_and_has_acknowledged_nothing() {
    world.at(Garage.BERGER).answersAfter(ofSeconds(3)).hears("code personnel").presses("5211#")
        .hears("prendre en charge").presses("2").hears("autre personne");
    world.at(Garage.LOPEZ).answersAfter(ofSeconds(3)).hears("code personnel").presses("5212#")
        .hears("prendre en charge").presses("1").hears("Au revoir");

    var incident = alarm();

    incident.isIn(Phase.INTERVENING).rang(Garage.BERGER, DECLINED).rang(Garage.LOPEZ, TOOK_CHARGE)
        .saw(Garage.BERGER, ANSWERED, HUMAN, Fact.IDENTIFIED, AUTHORISED)
        .saw(Garage.LOPEZ, ANSWERED, HUMAN, Fact.IDENTIFIED, ACKNOWLEDGED);
  }

  @Test
  void a_keyholder_may_key_the_sites_code_and_somebody_elses_code_is_refused_at_his_telephone() {
    world.at(Garage.BERGER).answersAfter(ofSeconds(3)).hears("code personnel").presses("5212#")
        .hears("Code refusé").presses("4721#").hears("prendre en charge").presses("1").hears("Au revoir");

    var incident = alarm();

    incident.rang(Garage.BERGER, TOOK_CHARGE).registerSays("Accepted: the site's code.");
    assertThat(world.at(Garage.BERGER).missed()).isEmpty();
  }

  @Test
  void the_three_of_the_facts_that_prove_a_cancelling_stand_in_the_record_when_he_hangs_up_before_the_end() {
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("4721#").hangsUp();

    var incident = alarm();

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).rang(Garage.SITE, HUNG_UP)
        .registerSays("The call to Garage Berger is over: hung up after a code was accepted.")
        .saw(Garage.SITE, ANSWERED, HUMAN, Fact.IDENTIFIED, AUTHORISED);
  }
}
