package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.nio.file.Path;
import java.util.List;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.server.switchboard.StationCall.State;
import org.contrappel.telephony.simulated.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever calls under threat, and whoever guesses codes. */
class CallerTrustStoriesTest {
  private static final String STRANGER = "Somebody in the street";
  @TempDir Path folder;
  private StationWorld world;

  @BeforeEach
  void begin() {
    world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
  }

  // Duress.

  @Test
  void the_duress_code_sounds_like_the_right_one_to_the_tenth_of_a_second_weakens_nothing_and_raises_a_duress_incident() {
    var right = onTest(world, "5211#", "2300#");
    var other = Garage.begins(folder.resolve("other"), CallerStoriesTest.KEYS).world();

    var threatened = onTest(other, "5291#", "2300#");

    assertThat(threatened.missed()).isEmpty();
    assertThat(threatened.log()).isEqualTo(right.log());
    assertThat(other.site(Garage.ID).register()).doesNotContain("instruction_given");
    assertThat(other.site(Garage.ID).lastIncident().record().alarms()).extracting(alarm -> alarm.alarmClass())
        .containsExactly(AlarmClass.DURESS);
    other.alarm(Garage.ID, INTRUSION).arrives();
  }

  @Test
  void what_is_asked_for_under_duress_is_heard_among_what_is_in_force_and_can_be_lifted_all_the_same() {
    world.site(Garage.ID).isOnTest("1", ofHours(1), "durand");
    var berger = identified(world, "5291#").presses("6").hears("à lever").presses("1#").hears("Pour confirmer")
        .presses("1").hears("C'est levé").hears("Aucune consigne").hangsUp();

    calls(world, berger);

    assertThat(berger.missed()).isEmpty();
    world.alarm(Garage.ID, INTRUSION).zone("1").isOnlyLogged();
  }

  @Test
  void the_duress_code_keyed_where_an_hour_is_asked_for_sounds_like_an_hour_and_does_the_same() {
    var berger = onTest(world, "5211#", "5291#");

    assertThat(berger.missed()).isEmpty();
    assertThat(world.site(Garage.ID).register()).doesNotContain("instruction_given");
    assertThat(world.site(Garage.ID).lastIncident().record().alarms()).hasSize(1);
  }

  @Test
  void no_register_bears_a_code_that_was_keyed() {
    onTest(world, "5291#", "2300#");
    onTest(world, "1234#", "2300#");

    assertThat(everything()).doesNotContain("5291").doesNotContain("1234").doesNotContain("5211");
  }

  // Guessing.

  @Test
  void after_three_wrong_codes_the_right_one_is_refused_with_the_same_words_until_the_pause_is_over() {
    wrongThrice(world.at(Garage.BERGER));
    world.letPass(ofSeconds(5));
    var during = world.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses("5211#").hears("Code refusé");
    calls(world, during);
    assertThat(during.missed()).isEmpty();
    during.givesUp();

    world.letPass(ofMinutes(2));
    var after = identified(world, "5211#").hangsUp();
    calls(world, after);

    assertThat(after.missed()).isEmpty();
    assertThat(entries()).contains("callers_locked_out");
  }

  @Test
  void the_pauses_grow_and_outlive_a_restart() {
    for (var times = 0; times < 4; times++) {
      wrongThrice(world.at(Garage.BERGER));
      world.letPass(ofMinutes(10));
    }
    wrongThrice(world.at(Garage.BERGER));
    world.crash();

    world.letPass(ofMinutes(5));
    var during = world.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses("5211#").hears("Code refusé");
    calls(world, during);

    assertThat(during.missed()).isEmpty();
  }

  @Test
  void a_locked_out_caller_locks_out_neither_the_sites_alarms_nor_its_duress_code() {
    wrongThrice(world.at(Garage.BERGER));

    var threatened = identified(world, "5291#").hangsUp();
    calls(world, threatened);

    assertThat(threatened.missed()).isEmpty();
    assertThat(world.site(Garage.ID).lastIncident().record().alarms()).hasSize(1);
    world.alarm(Garage.ID, INTRUSION).arrives();
  }

  @Test
  void a_site_that_is_guessed_at_from_many_numbers_is_locked_for_codes() {
    for (var times = 0; times < 3; times++) {
      calls(world, world.at("Guesser " + times).answersAfter(ofSeconds(1)).hears("numéro de votre site").presses("1042#")
          .hears("votre code").presses("1111#").hears("refusé").hangsUp());
    }

    var berger = world.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses("5211#").hears("refusé");
    calls(world, berger);

    assertThat(berger.missed()).isEmpty();
  }

  @Test
  void a_site_that_does_not_exist_is_refused_with_the_same_words_and_gaps() {
    var real = guess(world, "1042#");
    var other = Garage.begins(folder.resolve("other"), CallerStoriesTest.KEYS).world();

    var none = guess(other, "9999#");

    assertThat(none.log()).isEqualTo(real.log());
    assertThat(none.heard()).anySatisfy(said -> assertThat(said).contains("mettons en relation"));
  }

  private static Line guess(StationWorld where, String site) {
    var stranger = where.at(STRANGER).answersAfter(ofSeconds(1)).hears("numéro de votre site").presses(site)
        .hears("votre code").presses("1111#").hears("refusé").presses("2222#").hears("refusé").presses("3333#");
    calls(where, stranger);
    return stranger;
  }

  private void wrongThrice(Line line) {
    line.answersAfter(ofSeconds(1)).hears("votre code").presses("1111#").hears("refusé").presses("2222#")
        .hears("refusé").presses("3333#").hears("mettons en relation").hangsUp();
    calls(world, line);
    world.letPass(ofSeconds(5));
  }

  private static Line identified(StationWorld where, String code) {
    return where.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses(code).hears("mettre le site");
  }

  private static Line onTest(StationWorld where, String code, String until) {
    var berger = identified(where, code).presses("1").hears("tout le site").presses("1").hears("heure de fin")
        .presses(until).hears("Pour confirmer").presses("1").hears("enregistré").hears("en essai").hangsUp();
    calls(where, berger);
    return berger;
  }

  private static void calls(StationWorld where, Line line) {
    line.calls();
    where.letPass(ofSeconds(1));
    for (var seconds = 0; seconds < 180 && where.switchboard().live().stream().anyMatch(CallerTrustStoriesTest::isLed); seconds++) {
      where.letPass(ofSeconds(1));
    }
  }

  private static boolean isLed(StationCall call) {
    return call.state() == State.LED;
  }

  private List<String> entries() {
    return world.register().all(Lane.STATION, StreamName.STATION).stream().map(entry -> entry.kind()).toList();
  }

  private String everything() {
    return world.register().all(Lane.STATION, StreamName.STATION).toString()
        + world.register().all(org.contrappel.server.ledger.Lanes.ofSite(Garage.ID), StreamName.site(Garage.ID))
        + world.register().documents("call").toString();
  }
}
