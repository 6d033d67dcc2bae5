package org.contrappel.world;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.util.List;
import org.contrappel.server.dispatch.queue.Budget;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.switchboard.Happened.Does;
import org.contrappel.server.switchboard.KnownSite;
import org.contrappel.server.switchboard.MissedCall;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.server.switchboard.StationCall.State;
import org.junit.jupiter.api.Test;

/** People call a station that leads them by no menu, and ring its operators. */
class IncomingStoriesTest {
  private static final String CALLER = "Pneus du Nord";
  private final StationWorld world = Scene.demonstration().callersRingAtOnce().world();
  private final WorldOperator durand = world.operator("durand");
  private final WorldOperator roux = world.operator("roux");

  @Test
  void a_caller_rings_until_the_first_operator_claims_him_hears_that_he_is_recorded_and_speaks_with_him() {
    durand.telephone().answersAfter(ofSeconds(1));
    rings();
    assertThat(world.at(CALLER).heard()).isEmpty();
    assertThat(live().sites()).extracting(KnownSite::name).containsExactly(CALLER);
    assertThat(live().state()).isEqualTo(State.RINGING);

    durand.claimsTheCall();
    world.letPass(ofSeconds(5));

    assertThat(live().state()).isEqualTo(State.ANSWERED);
    assertThat(live().by()).isEqualTo("durand");
    assertThat(world.at(CALLER).heard()).singleElement().asString().contains("enregistré");
    durand.telephone().hangsUp();
    world.letPass(ofSeconds(20));
    assertThat(world.switchboard().live()).isEmpty();
    assertThat(world.switchboard().missed()).isEmpty();
    assertThat(world.at(CALLER).heard()).last().asString().contains("au revoir");
    assertThat(kinds()).containsExactly(
        "call_came_in", "call_claimed", "call_operator_on_line", "call_hung_up", "call_over");
  }

  @Test
  void of_two_who_claim_at_once_exactly_one_has_the_call_and_the_other_is_told_who() {
    durand.telephone().answersAfter(ofSeconds(1));
    roux.telephone().answersAfter(ofSeconds(1));
    rings();
    var call = live().id();

    durand.claimsTheCall();
    roux.acts(call, Does.CLAIM, null);
    world.letPass(ofSeconds(5));

    assertThat(live().by()).isEqualTo("durand");
    assertThat(roux.telephone().rang()).isZero();
    assertThat(bodies()).contains("durand has claimed this call before you.");
  }

  @Test
  void nobody_comes_and_the_caller_is_told_that_he_is_called_back_and_is_on_the_list() {
    rings();

    world.letPass(ofMinutes(2));

    assertThat(world.at(CALLER).heard()).singleElement().asString().contains("rappelons");
    assertThat(world.switchboard().live()).isEmpty();
    assertThat(missed().number()).isEqualTo(world.at(CALLER).number().dialled());
    assertThat(world.letPass(ofMinutes(10)).isSilent()).isTrue();
  }

  @Test
  void who_hangs_up_before_anybody_comes_is_on_the_list_at_each_point_at_which_he_can() {
    for (var patience = 0; patience < 60; patience += 3) {
      var story = Scene.demonstration().callersRingAtOnce().world();
      story.operator("durand").telephone().neverAnswers();
      story.at(CALLER).calls();
      story.letPass(ofMillis(500));
      if (patience > 15) {
        story.operator("durand").claimsTheCall();
      }
      story.letPass(ofSeconds(patience));

      story.at(CALLER).givesUp();
      story.letPass(ofMinutes(3));

      assertThat(story.switchboard().live()).as("after " + patience + " s").isEmpty();
      assertThat(story.switchboard().missed()).as("after " + patience + " s").hasSize(1);
    }
  }

  @Test
  void the_claimers_telephone_is_not_answered_and_the_caller_waits_for_the_next_and_then_is_missed() {
    durand.telephone().neverAnswers();
    rings();
    durand.claimsTheCall();

    world.letPass(ofSeconds(25));

    assertThat(live().state()).isEqualTo(State.RINGING);
    assertThat(bodies()).contains("his telephone was not answered");
    roux.telephone().answersAfter(ofSeconds(1));
    roux.claimsTheCall();
    world.letPass(ofSeconds(5));
    assertThat(live().by()).isEqualTo("roux");
    roux.telephone().dies();
    world.letPass(ofSeconds(12));
    assertThat(live().state()).isEqualTo(State.RINGING);
    assertThat(world.at(CALLER).heard()).last().asString().contains("reprend votre appel");
    world.letPass(ofMinutes(2));
    assertThat(missed().number()).isNotNull();
  }

  @Test
  void an_operator_gives_a_caller_back_and_another_takes_him() {
    durand.telephone().answersAfter(ofSeconds(1));
    roux.telephone().answersAfter(ofSeconds(1));
    rings();
    durand.claimsTheCall();
    world.letPass(ofSeconds(5));
    assertThat(live().state()).isEqualTo(State.ANSWERED);
    durand.does(Does.HOLD).does(Does.RESUME).does(Does.GIVE_BACK);
    world.letPass(ofSeconds(5));
    assertThat(live().state()).isEqualTo(State.RINGING);

    roux.claimsTheCall();
    world.letPass(ofSeconds(5));

    assertThat(live()).extracting(StationCall::by, StationCall::state).containsExactly("roux", State.ANSWERED);
    roux.does(Does.HANG_UP);
    world.letPass(ofSeconds(5));
    assertThat(world.switchboard().live()).isEmpty();
    assertThat(world.switchboard().missed()).isEmpty();
  }

  @Test
  void who_was_missed_is_called_back_and_speaks_with_the_operator_who_called_him() {
    rings();
    world.letPass(ofMinutes(2));
    durand.telephone().answersAfter(ofSeconds(1));
    world.at(CALLER).answersAfter(ofSeconds(3));

    durand.callsBack();
    world.letPass(ofSeconds(10));

    assertThat(live().state()).isEqualTo(State.ANSWERED);
    assertThat(world.at(CALLER).heard()).last().asString().contains("nous vous rappelons");
    assertThat(missed().calledBackBy()).isEqualTo("durand");
    durand.acts(missed().id(), Does.DONE, "Réglé.");
    assertThat(world.switchboard().missed()).isEmpty();
    world.at(CALLER).givesUp();
    durand.does(Does.HANG_UP);
    world.letPass(ofSeconds(10));
    assertThat(world.switchboard().live()).isEmpty();
  }

  @Test
  void who_is_called_back_and_does_not_answer_stays_on_the_list() {
    rings();
    world.letPass(ofMinutes(2));
    world.at(CALLER).neverAnswers();

    durand.callsBack();
    world.letPass(ofMinutes(2));

    assertThat(world.switchboard().live()).isEmpty();
    assertThat(missed().calledBackBy()).isEqualTo("durand");
  }

  @Test
  void the_open_incident_of_the_site_that_calls_is_named() {
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();

    world.at("Somebody else").calls();
    rings();

    assertThat(world.switchboard().live()).extracting(StationCall::incident).contains(incident.id());
    assertThat(world.switchboard().live()).extracting(StationCall::sites).contains(List.of());
  }

  @Test
  void an_operator_who_speaks_with_a_caller_is_not_asked_for_a_sign_of_life() {
    durand.takesTheShift().telephone().answersAfter(ofSeconds(1));
    rings();
    durand.claimsTheCall();

    world.letPass(ofMinutes(20));

    assertThat(live().state()).isEqualTo(State.ANSWERED);
    assertThat(all()).doesNotContain("presence_asked");
  }

  @Test
  void who_shows_no_number_rings_too_and_cannot_be_taken_for_anybody() {
    world.at(CALLER).callsWithoutANumber();
    world.letPass(ofSeconds(1));

    assertThat(live().number()).isNull();
    assertThat(live().sites()).isEmpty();
  }

  @Test
  void of_two_hundred_who_call_at_once_as_many_ring_as_there_are_lines_and_one_stays_for_an_urgent_call() {
    var crowded = Scene.demonstration().callersRingAtOnce().under(new Budget(5, 10, 1)).world();
    for (var i = 0; i < 200; i++) {
      crowded.at("Caller " + i).calls();
    }

    crowded.letPass(ofSeconds(2));

    assertThat(crowded.switchboard().live()).hasSize(4);
    crowded.letPass(ofMinutes(5));
    assertThat(crowded.switchboard().live()).isEmpty();
    assertThat(crowded.switchboard().missed()).hasSize(4);
  }

  @Test
  void the_station_dies_while_it_rings_and_its_next_life_lets_the_same_call_be_claimed() {
    rings();
    var call = live().id();
    world.dies();
    world.letPass(ofSeconds(10));
    world.crash();
    world.letPass(ofSeconds(1));
    durand.telephone().answersAfter(ofSeconds(1));

    durand.claimsTheCall();
    world.letPass(ofSeconds(5));

    assertThat(live().id()).isEqualTo(call);
    assertThat(live().state()).isEqualTo(State.ANSWERED);
  }

  @Test
  void a_call_that_came_while_nobody_was_there_is_told_of_when_somebody_is() {
    world.dies();
    world.at(CALLER).calls();
    world.letPass(ofSeconds(10));

    world.crash();
    world.letPass(ofSeconds(2));

    assertThat(live().state()).isEqualTo(State.RINGING);
  }

  @Test
  void the_station_dies_after_any_deed_of_a_call_and_the_caller_is_spoken_with_or_on_the_list() {
    for (var after = 1; after < 25; after++) {
      var story = Scene.demonstration().callersRingAtOnce().world();
      story.operator("durand").telephone().answersAfter(ofSeconds(1));
      story.at(CALLER).calls();
      story.crashAfter(after);
      story.letPass(ofSeconds(1));
      story.operator("durand").claimsTheCall();

      story.letPass(ofMinutes(1));
      var spoken = story.switchboard().with("durand").filter(call -> call.state() == State.ANSWERED).isPresent();
      story.letPass(ofMinutes(20));

      assertThat(spoken || story.switchboard().missed().size() == 1).as("crash after " + after + " deeds").isTrue();
    }
  }

  @Test
  void a_call_that_ended_while_nobody_looked_is_missed_when_somebody_does() {
    rings();
    world.losesSightOfTheNetwork();
    world.at(CALLER).givesUp();
    world.letPass(ofSeconds(5));

    world.seesTheNetworkAgain();
    world.letPass(ofSeconds(1));

    assertThat(world.switchboard().live()).isEmpty();
    assertThat(world.switchboard().missed()).hasSize(1);
  }

  private void rings() {
    world.at(CALLER).calls();
    world.letPass(ofSeconds(1));
  }

  private StationCall live() {
    return world.switchboard().live().getFirst();
  }

  private MissedCall missed() {
    return world.switchboard().missed().getFirst();
  }

  private List<String> kinds() {
    return all().stream().filter(kind -> kind.startsWith("call_")).toList();
  }

  private List<String> all() {
    return world.register().all(Lane.STATION, StreamName.STATION).stream().map(entry -> entry.kind()).toList();
  }

  private String bodies() {
    return world.register().all(Lane.STATION, StreamName.STATION).stream().map(entry -> entry.body()).toList().toString();
  }
}
