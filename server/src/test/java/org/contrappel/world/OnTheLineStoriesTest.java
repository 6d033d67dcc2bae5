package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.SPOKE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.nio.file.Path;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.LineAct;
import org.contrappel.incident.call.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do in a call they speak on: words they judge, keys, hold, thirds, and who listens to them. */
class OnTheLineStoriesTest {
  @TempDir Path folder;
  private StationWorld world;
  private WorldOperator durand;
  private WorldOperator roux;
  private WorldIncident incident;

  @BeforeEach
  void begin() {
    world = Garage.in(folder);
    durand = world.operator("durand").comesToHisDesk();
    durand.telephone().answersAfter(ofSeconds(3));
    roux = world.operator("roux").comesToHisDesk();
    roux.telephone().answersAfter(ofSeconds(3));
    world.at(Garage.SITE).answersAfter(ofSeconds(5)).waits(ofMinutes(5)).hangsUp();
    incident = world.alarm(Garage.ID, INTRUSION).zone("1").arrives();
    world.letPass(ofSeconds(15));
    durand.joins(incident, Garage.SITE);
    world.letPass(ofSeconds(5));
    assertThat(incident.lastCallTo(Garage.SITE).with()).isEqualTo("durand");
  }

  @Test
  void a_wrong_word_is_counted_and_a_right_one_identifies_as_if_it_had_been_keyed() {
    durand.hearsWord(incident, Garage.SITE, "1111").hearsWord(incident, Garage.SITE, "2222");
    assertThat(incident.lastCallTo(Garage.SITE).wrongWords()).isEqualTo(2);
    incident.registerSays("Refused: the word durand heard is no code.");

    durand.acts(incident, Garage.SITE, new LineAct.AsksTheWord()).hearsWord(incident, Garage.SITE, " 47 21 ");

    incident.saw(Garage.SITE, Fact.ANSWERED, Fact.SPOKEN, Fact.IDENTIFIED, Fact.AUTHORISED)
        .registerSays("Accepted: the site's code. durand heard it.").isIn(Phase.WITH_OPERATOR)
        .registerSays("durand asks Garage Berger for the code word: nothing he says is recorded meanwhile.");
    assertThat(incident.lastCallTo(Garage.SITE).verdict()).isEqualTo(Verdict.RIGHT);
    assertThat(incident.transcript()).doesNotContain("4721", "1111", "2222");
    assertThat(incident.entries().toString()).doesNotContain("4721", "1111", "2222");
  }

  @Test
  void a_duress_word_escalates_without_a_sound_and_nobody_is_moved() {
    durand.hearsWord(incident, Garage.SITE, "4799");

    incident.isIn(Phase.DURESS).hasPriority(0).registerSays("DURESS: the site's duress code was keyed.");
    assertThat(incident.lastCallTo(Garage.SITE).with()).isEqualTo("durand");
    durand.brings(incident, Garage.BERGER, Garage.SITE, false);
    incident.refuses("must hear nothing unusual");
    assertThat(incident.entries().toString()).doesNotContain("4799");
  }

  @Test
  void who_does_not_speak_on_a_call_does_nothing_on_it() {
    roux.acts(incident, Garage.SITE, new LineAct.Holds()).hearsWord(incident, Garage.SITE, "4721")
        .acts(incident, Garage.SITE, new LineAct.Keys(3));

    incident.refuses("You do not speak on this call.");
    assertThat(incident.lastCallTo(Garage.SITE).verdict()).isEqualTo(Verdict.NONE);
    assertThat(world.at(Garage.SITE).log()).noneMatch(line -> line.contains("hold") || line.contains("keys"));
  }

  @Test
  void a_person_is_on_hold_until_he_is_spoken_to_again_and_keys_are_counted_and_never_named() {
    durand.acts(incident, Garage.SITE, new LineAct.Holds());
    world.letPass(ofSeconds(1));
    assertThat(incident.lastCallTo(Garage.SITE).held()).isTrue();
    assertThat(world.at(Garage.SITE).log()).anyMatch(line -> line.contains("is put on hold"));
    durand.acts(incident, Garage.SITE, new LineAct.Holds());
    incident.refuses("on hold already");

    durand.acts(incident, Garage.SITE, new LineAct.Resumes()).acts(incident, Garage.SITE, new LineAct.Keys(4));
    world.letPass(ofSeconds(1));

    assertThat(incident.lastCallTo(Garage.SITE).held()).isFalse();
    incident.registerSays("durand puts Garage Berger on hold.").registerSays("durand speaks again with Garage Berger.")
        .registerSays("durand sends 4 keys to Garage Berger.");
  }

  @Test
  void a_third_is_brought_in_as_an_attempt_of_his_own_and_when_the_operator_leaves_both_are_led_on() {
    world.at(Garage.BERGER).answersAfter(ofSeconds(4)).waits(ofMinutes(5)).hangsUp();

    durand.brings(incident, Garage.BERGER, Garage.SITE, false);
    incident.registerSays("durand brings Garage Berger together with Mme Berger");
    durand.brings(incident, Garage.SAMI, Garage.SITE, false);
    incident.refuses("A third person is being called or sits in this call already");
    world.letPass(ofSeconds(10));
    assertThat(incident.lastCallTo(Garage.BERGER).with()).isEqualTo("durand");
    assertThat(incident.lastCallTo(Garage.SITE).with()).isEqualTo("durand");

    durand.leaves(incident, Garage.SITE);
    world.letPass(ofSeconds(20));

    assertThat(incident.lastCallTo(Garage.BERGER).result()).isEqualTo(SPOKE);
    assertThat(incident.lastCallTo(Garage.SITE).with()).isNull();
    assertThat(world.at(Garage.SITE).heard()).contains("Bonjour, ici Contrappel télésurveillance.");
  }

  @Test
  void a_call_is_passed_on_to_somebody_outside_and_the_operator_keeps_it_where_he_does_not_answer() {
    world.at(Garage.BERGER).isBusy();
    durand.brings(incident, Garage.BERGER, Garage.SITE, true);
    world.letPass(ofSeconds(5));
    incident.rang(Garage.BERGER, CallResult.BUSY);
    assertThat(incident.lastCallTo(Garage.SITE).with()).isEqualTo("durand");
    world.at(Garage.SAMI).answersAfter(ofSeconds(4)).waits(ofSeconds(40)).hangsUp();

    durand.brings(incident, Garage.SAMI, Garage.SITE, true);
    world.letPass(ofSeconds(20));

    assertThat(incident.lastCallTo(Garage.SITE).with()).isNull();
    incident.registerSays("durand passes Garage Berger on to Sami Haddad")
        .registerSays("durand is no longer on the line with Garage Berger: he has passed the call on.");
    assertThat(incident.lastCallTo(Garage.SITE).live()).isTrue();
    durand.closes(incident, "Too early.");
    incident.refuses("A call of yours is still on");
    world.letPass(ofMinutes(1));
    assertThat(incident.lastCallTo(Garage.SAMI).result()).isEqualTo(SPOKE);
    assertThat(incident.lastCallTo(Garage.SITE).live()).as("who is left alone is not asked for a code, but said goodbye").isFalse();
  }

  @Test
  void a_call_is_passed_on_to_another_operator_or_kept_where_he_does_not_come() {
    roux.telephone().declines();
    durand.acts(incident, Garage.SITE, new LineAct.PassesTo("roux"));
    world.letPass(ofSeconds(30));
    assertThat(incident.lastCallTo(Garage.SITE).with()).isEqualTo("durand");
    incident.registerSays("roux: he declined.");
    roux.telephone().answersAfter(ofSeconds(2));

    durand.acts(incident, Garage.SITE, new LineAct.PassesTo("roux"));
    world.letPass(ofSeconds(5));

    assertThat(incident.lastCallTo(Garage.SITE).with()).isEqualTo("roux");
    durand.acts(incident, Garage.SITE, new LineAct.Holds());
    incident.refuses("You do not speak on this call.");
  }

  @Test
  void a_supervisor_listens_and_whispers_and_it_is_written_down_and_nothing_is_done_by_it() {
    var chef = world.operator("chef").comesToHisDesk();
    chef.acts(incident, Garage.SITE, new LineAct.Listens()).acts(incident, Garage.SITE, new LineAct.Whispers())
        .acts(incident, Garage.SITE, new LineAct.StopsListening());
    world.letPass(ofSeconds(1));

    incident.registerSays("chef listens to the call to Garage Berger.")
        .registerSays("chef listens to the call to Garage Berger, and speaks to the operator unheard by others.")
        .registerSays("chef listens no more to the call to Garage Berger.").isInTheHandsOf("durand");
    assertThat(durand.telephone().log()).anyMatch(line -> line.contains("chef whispers"));
    assertThat(world.at(Garage.SITE).log()).noneMatch(line -> line.contains("chef"));
    durand.acts(incident, Garage.SITE, new LineAct.Listens());
    incident.refuses("You speak on this call yourself.");
    durand.leaves(incident, Garage.SITE);
    world.letPass(ofSeconds(2));
    chef.acts(incident, Garage.SITE, new LineAct.Listens());
    incident.refuses("there is nothing to listen to");
    assertThat(world.letPass(ofHours(1))).isNotNull();
  }
}
