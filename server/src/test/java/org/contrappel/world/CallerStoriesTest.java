package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.nio.file.Path;
import java.util.List;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.server.switchboard.StationCall.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.contrappel.telephony.simulated.Line;

/** People call a station that leads them by key: who they are, what they want. It is Sunday, nine in the evening. */
class CallerStoriesTest {
  static final String KEYS = """
      kind: garage
          account: "1042"
          zones: {"1": porte, "2": vitrine}""";
  private static final String STRANGER = "Somebody in the street";
  @TempDir Path folder;
  private StationWorld world;
  private Line berger;

  @BeforeEach
  void begin() {
    world = Garage.begins(folder, KEYS).world();
    berger = world.at(Garage.BERGER).answersAfter(ofSeconds(1));
  }

  // Who calls.

  @Test
  void a_recognised_number_and_its_code_lead_to_the_menu_and_nothing_is_named_before_the_code() {
    berger.hears("votre code").presses("5211#").hears("tapez 1").hangsUp();

    calls(berger);

    assertThat(berger.missed()).isEmpty();
    assertThat(berger.heard().subList(0, 4).toString()).contains("enregistré").doesNotContain("Berger");
    assertThat(berger.heard()).contains("Garage Berger.");
  }

  @Test
  void who_is_not_recognised_keys_the_number_of_his_site_and_his_code() {
    var stranger = stranger().hears("numéro de votre site").presses("1042#").hears("votre code").presses("5211#")
        .hears("tapez 1").hangsUp();

    calls(stranger);

    assertThat(stranger.missed()).isEmpty();
  }

  @Test
  void zero_is_an_operator_at_the_code_at_the_number_and_at_the_menu() {
    berger.hears("votre code").presses("0#");
    stranger().hears("numéro de votre site").presses("0#");
    world.at(Garage.SITE).answersAfter(ofSeconds(1)).hears("votre code").presses("4721#").hears("tapez 1").presses("0");

    calls(berger, world.at(STRANGER), world.at(Garage.SITE));

    assertThat(world.switchboard().queue()).hasSize(3);
    assertThat(berger.heard()).anySatisfy(said -> assertThat(said).contains("mettons en relation"));
  }

  @Test
  void who_keys_nothing_reaches_an_operator_who_speaks_with_him() {
    var durand = world.operator("durand");
    durand.telephone().answersAfter(ofSeconds(1));
    calls(world.at(STRANGER));
    assertThat(live().state()).isEqualTo(State.RINGING);
    assertThat(live().led().wants()).isEqualTo("He keyed nothing.");

    durand.claimsTheCall();
    world.letPass(ofSeconds(5));

    assertThat(live().state()).isEqualTo(State.ANSWERED);
    assertThat(world.at(STRANGER).heard()).last().asString().contains("Un opérateur vous parle");
  }

  @Test
  void three_wrong_codes_lead_to_an_operator_who_sees_why() {
    berger.hears("votre code").presses("1111#").hears("refusé").presses("2222#").hears("refusé").presses("3333#");

    calls(berger);

    assertThat(live().led().wants()).isEqualTo("He keyed no right code.");
    assertThat(live().led().who()).isNull();
  }

  @Test
  void who_may_only_be_told_and_proves_who_he_is_speaks_with_an_operator() {
    var lopez = world.at(Garage.LOPEZ).answersAfter(ofSeconds(1)).hears("votre code").presses("5212#");

    calls(lopez);

    assertThat(live().led().who()).isEqualTo(Garage.LOPEZ);
    assertThat(live().led().wants()).contains("may give no instruction");
  }

  @Test
  void english_is_chosen_by_key_and_stays() {
    berger.hears("votre code").presses("1#").hears("your code").presses("5211#").hears("press 1").hangsUp();

    calls(berger);

    assertThat(berger.missed()).isEmpty();
  }

  // Temporary instructions.

  @Test
  void the_site_is_put_on_test_until_an_hour_read_back_confirmed_and_a_later_alarm_is_only_logged() {
    onTest("2300#");
    assertThat(berger.missed()).isEmpty();
    assertThat(berger.heard()).contains("En essai jusqu'à 23 heures.", "C'est enregistré.", "Site en essai jusqu'à 23 heures.");

    world.alarm(Garage.ID, INTRUSION).isOnlyLogged();

    assertThat(garage().everHadAnIncident()).isFalse();
    assertThat(garage().register()).contains("instruction_given", "instruction_began", "signal_on_test");
    world.letPass(ofHours(3));
    assertThat(garage().register()).contains("instruction_ended");
    world.alarm(Garage.ID, INTRUSION).arrives();
    assertThat(garage().everHadAnIncident()).isTrue();
  }

  @Test
  void only_a_zone_is_put_on_test_and_an_unknown_zone_is_said_in_words_and_asked_again() {
    menu().presses("1").hears("tout le site").presses("2").hears("numéro de la zone").presses("7#")
        .hears("pas de zone 7").hears("numéro de la zone").presses("2#").hears("heure de fin").presses("2300#")
        .hears("Pour confirmer").presses("1").hears("enregistré").hangsUp();
    calls(berger);
    assertThat(berger.missed()).isEmpty();

    world.alarm(Garage.ID, INTRUSION).zone("2").isOnlyLogged();
    assertThat(garage().everHadAnIncident()).isFalse();
    world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    assertThat(garage().everHadAnIncident()).isTrue();
  }

  @Test
  void an_hour_that_has_passed_or_does_not_exist_is_said_in_words_and_asked_again() {
    menu().presses("1").hears("tout le site").presses("1").hears("heure de fin").presses("2000#").hears("passée")
        .hears("heure de fin").presses("2575#").hears("pas de telle heure").hears("heure de fin").presses("9#")
        .hears("quatre chiffres").hears("heure de fin").presses("2300#").hears("Pour confirmer").presses("1")
        .hears("enregistré").hangsUp();

    calls(berger);

    assertThat(berger.missed()).isEmpty();
  }

  @Test
  void a_test_by_key_never_silences_a_fire() {
    onTest("2300#");

    world.alarm(Garage.ID, FIRE).arrives();

    assertThat(garage().everHadAnIncident()).isTrue();
  }

  @Test
  void what_is_not_confirmed_does_not_count() {
    menu().presses("1").hears("tout le site").presses("1").hears("heure de fin").presses("2300#")
        .hears("Pour confirmer").presses("3").hears("mettre le site en essai").hangsUp();

    calls(berger);

    assertThat(berger.missed()).isEmpty();
    assertThat(garage().register()).doesNotContain("instruction_given");
  }

  @Test
  void he_hears_what_is_in_force_and_lifts_it() {
    garage().isOnTest("2", ofHours(1), "durand");
    menu().presses("5").hears("Zone 2, vitrine en essai").hears("mettre le site").presses("6").hears("à lever")
        .presses("3#").hears("pas de numéro 3").presses("1#").hears("Pour confirmer").presses("1").hears("C'est levé")
        .hears("Aucune consigne").hangsUp();

    calls(berger);

    assertThat(berger.missed()).isEmpty();
    assertThat(garage().register()).contains("instruction_withdrawn");
    world.alarm(Garage.ID, INTRUSION).zone("2").arrives();
    assertThat(garage().everHadAnIncident()).isTrue();
  }

  @Test
  void who_was_served_and_hangs_up_is_not_missed_and_the_register_says_what_he_got() {
    onTest("2300#");

    assertThat(world.switchboard().live()).isEmpty();
    assertThat(world.switchboard().missed()).isEmpty();
    assertThat(bodies()).contains("gave: Site en essai");
  }

  @Test
  void two_who_say_opposite_things_at_once_both_hear_what_is_in_force_and_the_later_word_counts() {
    garage().isOnTest("", ofHours(1), "durand");
    menu().presses("6").hears("à lever").presses("1#").hears("Pour confirmer").presses("1").hears("C'est levé").hangsUp();
    var site = world.at(Garage.SITE).answersAfter(ofSeconds(1)).hears("votre code").presses("4721#").hears("mettre le site").presses("1")
        .hears("tout le site").presses("1").hears("heure de fin").presses("2330#").hears("Pour confirmer").presses("1")
        .hears("enregistré").hears("Site en essai jusqu'à 23 heures 30.").hangsUp();

    calls(berger, site);

    assertThat(berger.missed()).isEmpty();
    assertThat(site.missed()).isEmpty();
    world.alarm(Garage.ID, INTRUSION).isOnlyLogged();
    assertThat(garage().everHadAnIncident()).isFalse();
  }

  // Trouble.

  @Test
  void who_hangs_up_anywhere_before_he_confirms_sets_nothing_and_is_on_the_missed_list() {
    for (var seconds = 0; seconds < 40; seconds++) {
      var story = Garage.begins(folder, KEYS).world();
      var caller = story.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses("5211#").hears("mettre le site").presses("1")
          .hears("tout le site").presses("1").hears("heure de fin").presses("2300#").hears("Pour confirmer");
      caller.calls();
      story.letPass(ofSeconds(seconds));

      caller.givesUp();
      story.letPass(ofMinutes(2));

      assertThat(story.site(Garage.ID).register()).as("after %d s", seconds).doesNotContain("instruction_given");
      assertThat(story.switchboard().live()).as("after %d s", seconds).isEmpty();
      assertThat(story.switchboard().missed()).as("after %d s", seconds).hasSize(1);
    }
  }

  @Test
  void the_station_dies_at_any_deed_and_the_test_is_given_once_or_an_operator_has_the_caller() {
    for (var after = 1; after < 120; after += 3) {
      var story = Garage.begins(folder, KEYS).world();
      var caller = story.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses("5211#").hears("mettre le site").presses("1")
          .hears("tout le site").presses("1").hears("heure de fin").presses("2300#").hears("Pour confirmer").presses("1")
          .hears("enregistré").hangsUp();
      caller.calls();
      story.crashAfter(after);

      story.letPass(ofMinutes(3));

      assertThat(story.site(Garage.ID).register().stream().filter("instruction_given"::equals)).as("after " + after).hasSize(1);
      assertThat(caller.missed()).as("after " + after).isEmpty();
    }
  }

  private Line menu() {
    return berger.hears("votre code").presses("5211#").hears("mettre le site en essai");
  }

  private void onTest(String until) {
    menu().presses("1").hears("tout le site").presses("1").hears("heure de fin").presses(until).hears("Pour confirmer")
        .presses("1").hears("enregistré").hears("en essai").hangsUp();
    calls(berger);
  }

  private void calls(Line... lines) {
    for (var line : lines) {
      line.calls();
    }
    world.letPass(ofSeconds(1));
    for (var seconds = 0; seconds < 180 && world.switchboard().live().stream().anyMatch(CallerStoriesTest::isLed); seconds++) {
      world.letPass(ofSeconds(1));
    }
  }

  private static boolean isLed(StationCall call) {
    return call.state() == State.LED;
  }

  private Line stranger() {
    return world.at(STRANGER).answersAfter(ofSeconds(1));
  }

  private WorldSite garage() {
    return world.site(Garage.ID);
  }

  private StationCall live() {
    return world.switchboard().live().getFirst();
  }

  private List<String> entries() {
    return world.register().all(Lane.STATION, StreamName.STATION).stream().map(entry -> entry.kind()).toList();
  }

  private String bodies() {
    return world.register().all(Lane.STATION, StreamName.STATION).stream().map(entry -> entry.body()).toList().toString();
  }
}
