package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.site.AlarmClass.CLOSING;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.LATE_TEST;
import static org.contrappel.incident.site.AlarmClass.LATE_TO_CLOSE;
import static org.contrappel.incident.site.AlarmClass.LATE_TO_OPEN;
import static org.contrappel.incident.site.AlarmClass.LINE;
import static org.contrappel.incident.site.AlarmClass.OPENING;
import static org.contrappel.incident.site.AlarmClass.TEST;

import java.nio.file.Path;
import java.time.LocalTime;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.instructions.RefusedInstruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that says nothing, and the one that was asked to be left alone. It is Sunday, nine in the evening. */
class SilentSiteStoriesTest {
  @TempDir Path folder;
  private StationWorld world;

  private WorldIncident raised(AlarmClass alarmClass) {
    var incident = world.site(Garage.ID).lastIncident();
    assertThat(incident.record().alarms().getFirst().alarmClass()).isEqualTo(alarmClass);
    return incident;
  }

  private void takesCharge(String keyholder, String code) {
    world.at(keyholder).answersAfter(ofSeconds(4)).hears("code personnel").presses(code + "#")
        .hears("prendre en charge").presses("1").hears("Au revoir");
  }

  @Test
  void a_daily_test_that_does_not_come_is_an_alarm_like_any_other_and_a_keyholder_is_told() {
    world = Garage.watchedIn(folder, "{test_every: 24h, grace: 30m}");
    takesCharge(Garage.BERGER, "5211");
    world.letPass(ofHours(24));
    assertThat(world.site(Garage.ID).everHadAnIncident()).isFalse();

    world.letPass(ofMinutes(35));

    raised(LATE_TEST).isIn(Phase.INTERVENING).rang(Garage.BERGER, TOOK_CHARGE)
        .registerSays("The panel says: Test cyclique attendu");
    assertThat(world.site(Garage.ID).register()).contains("signal_missed");
    assertThat(world.at(Garage.BERGER).heard()).anyMatch(said -> said.contains("Garage Berger"));
    Golden.compare("daily-test-missing", world.site(Garage.ID).lastIncident().transcript());
  }

  @Test
  void a_test_in_time_rings_nobody() {
    world = Garage.watchedIn(folder, "{test_every: 24h, grace: 30m}");
    world.letPass(ofHours(23));
    world.alarm(Garage.ID, TEST).arrives();

    assertThat(world.letPass(ofHours(20)).isSilent()).isTrue();
    assertThat(world.openIncidents()).isEmpty();
  }

  @Test
  void a_shop_that_does_not_open_on_monday_is_called_and_says_the_code() {
    world = Garage.watchedIn(folder, "{schedule: {open: [\"mon-fri 08:00-08:30\"], close: [\"mon-fri 18:00-20:00\"]}}");
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("4721#").hears("C'est noté");
    world.letPassUntil(LocalTime.of(8, 29));
    assertThat(world.isSilent()).isTrue();

    world.letPassUntil(LocalTime.of(8, 40));

    raised(LATE_TO_OPEN).isIn(Phase.CLOSED).rangInOrder(Garage.SITE).registerSays("schedule noted");
  }

  @Test
  void a_shop_that_does_not_close_is_called_in_the_evening() {
    world = Garage.watchedIn(folder, "{schedule: {open: [\"mon-fri 08:00-08:30\"], close: [\"mon-fri 18:00-20:00\"]}}");
    world.letPassUntil(LocalTime.of(8, 10));
    world.alarm(Garage.ID, OPENING).arrives();

    world.letPassUntil(LocalTime.of(20, 10));

    raised(LATE_TO_CLOSE).isIn(Phase.WITH_OPERATOR).rang(Garage.SITE, NO_ANSWER).rang(Garage.BERGER, NO_ANSWER);
  }

  @Test
  void a_shop_that_opens_and_closes_in_time_rings_nobody() {
    world = Garage.watchedIn(folder, "{schedule: {open: [\"mon-fri 08:00-08:30\"], close: [\"mon-fri 18:00-20:00\"]}}");
    world.letPassUntil(LocalTime.of(8, 10));
    world.alarm(Garage.ID, OPENING).arrives();
    world.letPassUntil(LocalTime.of(19, 0));
    world.alarm(Garage.ID, CLOSING).arrives();

    assertThat(world.letPass(ofHours(12)).isSilent()).isTrue();
    assertThat(world.openIncidents()).isEmpty();
  }

  @Test
  void a_line_without_any_signal_is_told_once_and_again_only_after_it_spoke() {
    world = Garage.watchedIn(folder, "{silent_after: 2h}");
    world.letPass(ofMinutes(125));
    var incident = raised(LINE).isIn(Phase.WITH_OPERATOR).rang(Garage.BERGER, NO_ANSWER);
    world.letPass(ofHours(12));
    assertThat(incident.record().alarms()).hasSize(1);

    world.operator("durand").closes(incident, "Coupure connue.");
    world.alarm(Garage.ID, TEST).arrives();
    world.letPass(ofMinutes(125));

    assertThat(raised(LINE).isOpen().id()).isNotEqualTo(incident.id());
  }

  @Test
  void on_test_a_signal_is_logged_and_after_the_test_it_is_handled_again() {
    world = Garage.in(folder);
    world.site(Garage.ID).isOnTest("", ofHours(2), "durand");

    world.alarm(Garage.ID, INTRUSION).zone("1").isOnlyLogged();
    assertThat(world.letPass(ofHours(2)).isSilent()).isTrue();
    assertThat(world.openIncidents()).isEmpty();
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    incident.isIn(Phase.VERIFYING);
    assertThat(world.site(Garage.ID).register())
        .containsSubsequence("instruction_given", "instruction_began", "signal_on_test", "instruction_ended");
  }

  @Test
  void on_test_or_not_a_fire_is_handled() {
    world = Garage.in(folder);
    world.site(Garage.ID).isOnTest("", ofHours(2), "durand");

    world.alarm(Garage.ID, FIRE).zone("4").arrives().isIn(Phase.EMERGENCY);
  }

  @Test
  void only_the_zone_that_is_on_test_is_left_alone() {
    world = Garage.in(folder);
    world.site(Garage.ID).isOnTest("7", ofHours(2), "durand");

    world.alarm(Garage.ID, INTRUSION).zone("7").isOnlyLogged();
    world.alarm(Garage.ID, INTRUSION).zone("1").arrives().isIn(Phase.VERIFYING);
  }

  @Test
  void whoever_stands_in_for_an_absent_keyholder_is_called_in_his_place() {
    world = Garage.in(folder);
    world.site(Garage.ID).isWithout("berger", "tissot", ofHours(48), "durand");
    takesCharge(Garage.TECHNICIAN, "7211");

    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(3));

    incident.isIn(Phase.INTERVENING).rangInOrder(Garage.SITE, Garage.TECHNICIAN).rang(Garage.TECHNICIAN, TOOK_CHARGE);
    Golden.compare("absent-with-substitute", incident.transcript());
  }

  @Test
  void back_from_his_absence_he_is_called_again() {
    world = Garage.in(folder);
    world.site(Garage.ID).isWithout("berger", "tissot", ofHours(1), "durand");
    world.letPass(ofHours(2));

    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(2));

    incident.rang(Garage.BERGER, NO_ANSWER).rang(Garage.TECHNICIAN);
  }

  @Test
  void a_test_asked_for_by_voice_needs_a_call_on_which_somebody_with_authority_proved_himself() {
    world = Garage.in(folder);
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses("5211#").hears("C'est noté");
    var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(1));
    var call = incident.lastCallTo(Garage.SITE);
    assertThat(call.verdict()).isEqualTo(Verdict.RIGHT);

    world.site(Garage.ID).isOnTestBecauseOf(call.id(), ofHours(1), "durand");
    world.alarm(Garage.ID, INTRUSION).zone("1").isOnlyLogged();
  }

  @Test
  void nobody_who_may_only_be_told_and_nobody_under_duress_puts_a_site_on_test() {
    for (var code : new String[] {"5212#", "5291#"}) {
      world = Garage.in(folder);
      world.at(Garage.SITE).answersAfter(ofSeconds(5)).hears("mot de passe").presses(code).hears("C'est noté");
      var incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
      world.letPass(ofMinutes(1));
      var call = incident.lastCallTo(Garage.SITE).id();

      assertThatThrownBy(() -> world.site(Garage.ID).isOnTestBecauseOf(call, ofHours(1), "durand"))
          .isInstanceOf(RefusedInstruction.class);
      world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    }
  }
}
