package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;

import java.nio.file.Path;
import java.util.List;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.StreamName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody cancels an alarm with his code, and may ask for a short test: a second sensor often trips after the call. */
class CancelStoriesTest {
  private static final String SITES = """
      sites:
        - id: shop
          name: La boutique
          numbers: ["+33 1 99 00 90 00"]
          plan: with-an-offer
          codes: {right: "4711", duress: "9911"}
      """;
  private static final String PLAN = """
      name: with-an-offer
      classes: [intrusion]
      steps:
        - {name: verify, verify: site, script: verify-site-offer-test}
        - {name: operator, operator: Personne.}
      """;
  @TempDir Path folder;
  private StationWorld world;

  @BeforeEach
  void begin() {
    var beginning = Scene.of(folder, SITES);
    Scene.write(folder.resolve("plans/with-an-offer.yaml"), PLAN);
    world = beginning.world();
  }

  @AfterEach
  void end() {
    world.close();
  }

  private WorldIncident alarmed(String code, String... keys) {
    var line = world.at("+33 1 99 00 90 00").answersAfter(ofSeconds(3)).hears("mot de passe").presses(code + "#");
    for (var key : keys) {
      line.hears("minutes d'essai").presses(key);
    }
    var incident = world.alarm("shop", INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(2));
    return incident;
  }

  private List<String> siteSays() {
    Lane lane = Lanes.ofSite("shop");
    return world.register().all(lane, StreamName.site("shop")).stream().map(entry -> entry.kind()).toList();
  }

  @Test
  void whoever_cancels_puts_the_site_on_test_and_the_second_sensor_wakes_nobody() {
    alarmed("4711", "1").isClosedAs(Closing.Kind.FALSE_ALARM).registerSays("Put the site on test until");
    assertThat(siteSays()).contains("instruction_given", "instruction_began");
    var rang = world.at("+33 1 99 00 90 00").rang();
    world.alarm("shop", INTRUSION).zone("2").isOnlyLogged();
    world.letPass(ofMinutes(5));
    assertThat(world.at("+33 1 99 00 90 00").rang()).isEqualTo(rang);
    assertThat(siteSays()).contains("signal_on_test");
  }

  @Test
  void a_panic_during_the_test_is_handled_all_the_same() {
    alarmed("4711", "1");
    world.alarm("shop", PANIC).arrives().isIn(Phase.WITH_OPERATOR);
  }

  @Test
  void after_half_an_hour_the_site_is_watched_again() {
    alarmed("4711", "1");
    world.letPass(ofMinutes(30));
    world.alarm("shop", INTRUSION).arrives().isIn(Phase.VERIFYING);
  }

  @Test
  void whoever_wants_no_test_is_called_again_and_the_next_alarm_tells_of_the_cancel() {
    alarmed("4711", "2").isClosedAs(Closing.Kind.FALSE_ALARM);
    world.at("+33 1 99 00 90 00").neverAnswers();
    var second = world.alarm("shop", INTRUSION).zone("2").arrives();
    world.letPass(ofMinutes(2));
    second.registerSays("An alarm here was cancelled with the right code of La boutique");
    assertThat(second.record().asked().words()).contains("cancelled with the right code");
    assertThat(second.record().hands()).isEqualTo(Incident.AUTOMATIC);
  }

  @Test
  void under_duress_he_hears_the_same_words_and_nothing_is_weakened() {
    alarmed("4711", "1");
    var calm = world.at("+33 1 99 00 90 00").heard();
    world.letPass(ofMinutes(31));
    alarmed("9911", "1").isIn(Phase.DURESS);
    var both = world.at("+33 1 99 00 90 00").heard();
    assertThat(both.subList(calm.size(), both.size())).isEqualTo(calm);
    world.alarm("shop", INTRUSION).zone("2").arrives().isIn(Phase.DURESS);
    assertThat(siteSays().stream().filter("instruction_given"::equals)).hasSize(1);
  }

  @Test
  void the_shipped_plan_offers_it_and_whoever_hangs_up_after_the_thanks_has_cancelled_and_is_watched_on() {
    var shipped = Garage.in(folder.resolve("garage"));
    shipped.at(Garage.SITE).answersAfter(ofSeconds(3)).hears("mot de passe").presses("4721#").hears("Merci").hangsUp();
    shipped.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    shipped.letPass(ofMinutes(2));

    var incident = shipped.site(Garage.ID).lastIncident().isClosedAs(Closing.Kind.FALSE_ALARM)
        .isClosedBy(Garage.SITE).rangInOrder(Garage.SITE);
    incident.registerNeverSays("Put the site on test");
    assertThat(shipped.at(Garage.SITE).heard()).anyMatch(said -> said.startsWith("Pour demander trente minutes d'essai"));
    shipped.alarm(Garage.ID, INTRUSION).zone("2").arrives().isIn(Phase.VERIFYING);
  }

  @Test
  void on_the_shipped_plan_one_key_puts_the_site_on_test_and_silence_does_not() {
    var shipped = Garage.in(folder.resolve("garage"));
    shipped.at(Garage.SITE).answersAfter(ofSeconds(3)).hears("mot de passe").presses("4721#")
        .hears("minutes d'essai").presses("1").hears("Au revoir");
    shipped.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    shipped.letPass(ofMinutes(2));
    shipped.alarm(Garage.ID, INTRUSION).zone("2").isOnlyLogged();
    Golden.compare("cancelled-and-on-test", shipped.site(Garage.ID).lastIncident().transcript());

    var silent = Garage.in(folder.resolve("other"));
    silent.at(Garage.SITE).answersAfter(ofSeconds(3)).hears("mot de passe").presses("4721#").hears("Au revoir");
    silent.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    silent.letPass(ofMinutes(2));
    silent.site(Garage.ID).lastIncident().isClosedAs(Closing.Kind.FALSE_ALARM);
    silent.alarm(Garage.ID, INTRUSION).zone("2").arrives().isIn(Phase.VERIFYING);
  }

  @Test
  void a_site_that_wants_no_offer_names_the_plan_without_it() {
    var plain = Garage.begins(
        folder.resolve("garage"), "plans: {classes: {intrusion: intrusion-without-test}}").world();
    plain.at(Garage.SITE).answersAfter(ofSeconds(3)).hears("mot de passe").presses("4721#").hears("Au revoir");
    var incident = plain.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    plain.letPass(ofMinutes(2));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM);
    assertThat(plain.at(Garage.SITE).heard()).noneMatch(said -> said.contains("en essai"));
  }
}
