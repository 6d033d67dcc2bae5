package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.nio.file.Path;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.mission.Point;
import org.contrappel.server.ledger.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes late, twice, or for nobody: it is written down, and never thrown away. */
class StrayStoriesTest {
  @TempDir Path folder;
  private StationWorld world;
  private WorldOperator durand;
  private WorldIncident closed;

  @BeforeEach
  void an_incident_was_closed() {
    world = Garage.in(folder);
    durand = world.operator("durand").comesToHisDesk();
    closed = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofMinutes(4));
    durand.claims(closed).closes(closed, "Le gérant est là.");
    closed.isClosedAs(Closing.Kind.BY_OPERATOR);
  }

  @Test
  void a_note_and_a_clue_are_kept_after_the_closing_and_everything_else_is_written_down_without_effect() {
    durand.notes(closed, "Le gérant rappelle : rien n'a été volé.")
        .addsClue(closed, ClueKind.IMAGE, "Image de 21 h 02 reçue par courriel.");
    assertThat(closed.record().clues()).hasSize(1);
    var before = closed.record();

    durand.claims(closed).calls(closed, Garage.BERGER).sends(closed, Garage.SAMI)
        .reports(closed, Point.ARRIVED, "").callsService(closed, Service.POLICE, "Trop tard.")
        .serviceAnswered(closed, Service.POLICE, "17", "").answers(closed, "agent", "done")
        .holds(closed, ofMinutes(5), "Attendre.", 3).givesBack(closed).acknowledges(closed)
        .closes(closed, "Encore une fois.");

    assertThat(closed.record()).isEqualTo(before);
    assertThat(world.letPass(ofMinutes(10)).isSilent()).isTrue();
    assertThat(closed.transcript().lines().filter(line -> line.contains("Without effect:"))).hasSize(11);
    Golden.compare("after-the-closing", closed.transcript());
  }

  @Test
  void a_new_alarm_after_the_closing_is_a_new_incident() {
    var next = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();

    assertThat(next.id()).isNotEqualTo(closed.id());
    closed.isIn(Phase.CLOSED);
  }

  @Test
  void a_call_whose_end_is_reported_twice_and_otherwise_keeps_its_first_end_and_the_second_is_noted() {
    var call = closed.lastCallTo(Garage.SITE).id();

    durand.does(closed, at -> new Event.CallEnded(call, CallResult.IDENTIFIED, at));

    closed.rang(Garage.SITE, CallResult.NO_ANSWER)
        .registerSays("Noted: The call to Garage Berger was reported again, as identified.");
  }

  @Test
  void what_is_told_of_a_call_nobody_placed_is_noted() {
    durand.does(closed, at -> new Event.CallRinging(closed.id() + "-77", at));

    closed.registerSays("Noted: This incident has no call " + closed.id() + "-77.");
  }

  @Test
  void a_timer_that_nobody_awaits_any_more_is_noted() {
    durand.does(closed, at -> new Event.TimerFired("wait", at));

    closed.registerSays("The wait is over.").isIn(Phase.CLOSED);
  }

  @Test
  void what_is_told_of_an_incident_that_never_was_is_kept_under_its_name_and_can_be_read() {
    var unknown = new WorldIncident(world, closed.id().substring(0, 4) + "nosuchincident");

    durand.notes(unknown, "Le client demande un rapport.");

    assertThat(unknown.entries()).extracting(Entry::kind).containsExactly("stray");
    unknown.registerSays("For an incident nobody knows: durand notes: Le client demande un rapport.");
  }

  @Test
  void a_late_leg_that_surfaces_after_the_closing_hears_one_sentence() {
    world.at(Garage.SITE).answersAfter(ofSeconds(25)).waits(ofMinutes(1));
    var incident = world.alarm(Garage.ID, INTRUSION).arrives();
    world.letPass(ofSeconds(10));
    durand.claims(incident).closes(incident, "Le client a téléphoné.");

    world.letPass(ofMinutes(2));

    assertThat(incident.record().attempts().getFirst().live()).isFalse();
    incident.isIn(Phase.CLOSED).rangInOrder(Garage.SITE);
  }
}
