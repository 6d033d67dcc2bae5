package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.LATE_TO_OPEN;
import static org.contrappel.incident.site.AlarmClass.RESTORE;

import java.nio.file.Path;
import java.time.LocalTime;
import org.contrappel.incident.hours.Availability;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.server.switchboard.StationCall.State;
import org.contrappel.telephony.simulated.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people tell the station by key, and what a later alarm makes of it. It is Sunday, 22 November, nine in the evening. */
class CallerInstructionStoriesTest {
  private static final String WATCHED = CallerStoriesTest.KEYS
      + "\n    supervision: {schedule: {open: [\"mon-fri 08:00-08:30\"], close: [\"mon-fri 18:00-20:00\"]}}";
  @TempDir Path folder;

  @Test
  void a_keyholder_is_away_until_a_day_another_stands_in_and_a_later_alarm_rings_that_one() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    var berger = menu(world).presses("2").hears("dès maintenant").presses("1").hears("du retour").presses("22112000#")
        .hears("passé").hears("du retour").presses("30110800#")
        .hears("Qui appeler").hears("M. Lopez : 1.").presses("7#").hears("pas de numéro 7").presses("1#")
        .hears("Absence jusqu'à 8 heures le 30 novembre").hears("M. Lopez").hears("Pour confirmer").presses("1")
        .hears("enregistré").hears("Absence de Mme Berger jusqu'à 8 heures le 30 novembre, remplacé par M. Lopez").hangsUp();
    calls(world, berger);
    assertThat(berger.missed()).isEmpty();

    berger.neverAnswers();
    var incident = world.alarm(Garage.ID, INTRUSION).arrives();
    world.letPass(ofMinutes(10));

    assertThat(berger.rang()).isEqualTo(1); // His own call, and none of ours.
    assertThat(world.at(Garage.LOPEZ).rang()).isPositive();
    incident.isOpen();
  }

  @Test
  void a_return_before_the_departure_is_said_in_words_and_asked_again() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    var berger = menu(world).presses("2").hears("dès maintenant").presses("2").hears("du départ").presses("25120800#")
        .hears("du retour").presses("24120800#").hears("avant le départ").hears("du retour").presses("31129900#")
        .hears("pas de tel jour").hears("du retour").presses("28120800#").hears("Qui appeler").presses("9#")
        .hears("À partir de 8 heures le 25 décembre").hears("Personne à sa place").hears("Pour confirmer").presses("1")
        .hears("enregistré").hangsUp();

    calls(world, berger);

    assertThat(berger.missed()).isEmpty();
  }

  @Test
  void a_shop_that_said_it_opens_later_is_not_missed_before_and_is_missed_then() {
    var world = Garage.begins(folder, WATCHED).world();
    var berger = menu(world).presses("3").hears("ouverture plus tard").presses("1").hears("heure d'ouverture")
        .presses("1000#").hears("Ouverture retardée jusqu'à 10 heures demain").hears("Pour confirmer").presses("1")
        .hears("enregistré").hangsUp();
    calls(world, berger);
    assertThat(berger.missed()).isEmpty();

    world.letPassUntil(LocalTime.of(9, 59));
    assertThat(world.site(Garage.ID).everHadAnIncident()).isFalse();
    world.letPassUntil(LocalTime.of(10, 10));

    assertThat(world.site(Garage.ID).lastIncident().record().alarms().getFirst().alarmClass()).isEqualTo(LATE_TO_OPEN);
  }

  @Test
  void a_late_opening_that_is_lifted_again_counts_as_usual() {
    var world = Garage.begins(folder, WATCHED).world();
    var berger = menu(world).presses("3").hears("ouverture plus tard").presses("1").hears("heure d'ouverture")
        .presses("1000#").hears("Pour confirmer").presses("1").hears("enregistré").hears("mettre le site").presses("6")
        .hears("à lever").presses("1#").hears("Pour confirmer").presses("1").hears("C'est levé").hangsUp();
    calls(world, berger);
    assertThat(berger.missed()).isEmpty();

    world.letPassUntil(LocalTime.of(9, 0));

    assertThat(world.site(Garage.ID).everHadAnIncident()).isTrue();
  }

  @Test
  void nobody_is_called_before_the_hour_for_an_intrusion_and_everybody_for_a_fire() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    var berger = menu(world).presses("4").hears("heure avant laquelle").presses("0700#")
        .hears("Aucun appel avant 7 heures demain").hears("Pour confirmer").presses("1").hears("enregistré").hangsUp();
    calls(world, berger);
    assertThat(berger.missed()).isEmpty();
    berger.neverAnswers();

    world.alarm(Garage.ID, INTRUSION).arrives();
    world.letPass(ofMinutes(10));
    assertThat(world.at(Garage.LOPEZ).rang()).isZero();
    world.site(Garage.ID).lastIncident();

    var other = Garage.begins(folder.resolve("other"), CallerStoriesTest.KEYS).world();
    var again = menu(other).presses("4").hears("heure avant laquelle").presses("0700#").hears("Pour confirmer")
        .presses("1").hears("enregistré").hangsUp();
    calls(other, again);
    again.neverAnswers();
    var fire = other.alarm(Garage.ID, FIRE).arrives();

    assertThat(fire.record().site().contacts()).allSatisfy(
        person -> assertThat(person.availability()).isEqualTo(Availability.ALWAYS));
  }

  // Technicians.

  @Test
  void a_technician_tests_for_two_hours_hears_each_signal_by_zone_and_ends_the_test() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    var tissot = technician(world).presses("2").hears("enregistré").hears("Site en essai jusqu'à 23 heures").hangsUp();
    calls(world, tissot);
    assertThat(tissot.missed()).isEmpty();
    world.alarm(Garage.ID, INTRUSION).zone("2").isOnlyLogged();
    world.letPass(ofMinutes(1));
    world.alarm(Garage.ID, RESTORE).zone("2").isOnlyLogged();
    world.alarm(Garage.ID, INTRUSION).zone("1").isOnlyLogged();

    var again = technician(world).presses("5").hears("Reçu : Zone 2, vitrine : intrusion à 21 heures")
        .hears("Reçu : Zone 1, porte : intrusion à").hears("1, 2 ou 3").presses("6").hears("à lever").presses("1#")
        .hears("Pour confirmer").presses("1").hears("C'est levé").hangsUp();
    calls(world, again);

    assertThat(again.missed()).isEmpty();
    assertThat(again.heard()).anySatisfy(said -> assertThat(said).contains("intrusion à", "retour à la normale à"));
    world.alarm(Garage.ID, INTRUSION).zone("2").arrives();
  }

  @Test
  void a_technician_tests_until_an_hour_of_his_own() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    var tissot = technician(world).presses("4").hears("tout le site").presses("1").hears("heure de fin").presses("2230#")
        .hears("Pour confirmer").presses("1").hears("enregistré").hears("1, 2 ou 3").hangsUp();

    calls(world, tissot);

    assertThat(tissot.missed()).isEmpty();
    world.alarm(Garage.ID, INTRUSION).isOnlyLogged();
  }

  @Test
  void a_technician_cannot_end_a_test_that_an_operator_gave() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    world.site(Garage.ID).isOnTest("", ofMinutes(60), "durand");
    var tissot = technician(world).presses("6").hears("rien à lever").hangsUp();

    calls(world, tissot);

    assertThat(tissot.missed()).isEmpty();
  }

  @Test
  void that_a_test_is_about_to_end_is_an_entry_ten_minutes_before() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    calls(world, technician(world).presses("1").hears("enregistré").hangsUp());

    world.letPass(ofMinutes(45));
    assertThat(world.site(Garage.ID).register()).doesNotContain("instruction_ending");
    world.letPass(ofMinutes(6));

    assertThat(world.site(Garage.ID).register()).contains("instruction_ending").doesNotContain("instruction_ended");
  }

  // The queue.

  @Test
  void who_calls_for_a_site_with_an_urgent_incident_goes_first_and_each_hears_where_he_stands() {
    var world = Garage.begins(folder, CallerStoriesTest.KEYS).world();
    var first = world.at("First stranger").answersAfter(ofSeconds(1)).hears("numéro de votre site").presses("0#");
    var second = world.at("Second stranger").answersAfter(ofSeconds(1)).hears("numéro de votre site").presses("0#");
    first.calls();
    world.letPass(ofSeconds(1));
    second.calls();
    world.letPass(ofSeconds(16));
    assertThat(first.heard()).contains("Vous êtes le prochain.");
    assertThat(second.heard()).contains("Une personne est avant vous.");

    world.alarm(Garage.ID, FIRE).arrives();
    var berger = world.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses("0#");
    berger.calls();
    world.letPass(ofSeconds(18));

    assertThat(world.switchboard().queue()).extracting(StationCall::number).startsWith(berger.number().dialled());
    assertThat(berger.heard()).contains("Vous êtes le prochain.");
    world.letPass(ofSeconds(8));
    assertThat(second.heard()).contains("Deux personnes sont avant vous.");
  }

  private static Line technician(StationWorld world) {
    return world.at(Garage.TECHNICIAN).answersAfter(ofSeconds(1)).hears("votre code").presses("7211#").hears("1, 2 ou 3");
  }

  private static Line menu(StationWorld world) {
    return world.at(Garage.BERGER).answersAfter(ofSeconds(1)).hears("votre code").presses("5211#").hears("mettre le site");
  }

  private static void calls(StationWorld world, Line line) {
    line.calls();
    world.letPass(ofSeconds(1));
    for (var seconds = 0; seconds < 180 && world.switchboard().live().stream().anyMatch(CallerInstructionStoriesTest::isLed); seconds++) {
      world.letPass(ofSeconds(1));
    }
  }

  private static boolean isLed(StationCall call) {
    return call.state() == State.LED;
  }
}
