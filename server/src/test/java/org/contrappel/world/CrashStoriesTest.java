package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The station's process dies and begins again between any two deeds of a story, and the story ends the same. */
class CrashStoriesTest {

  /** How a story ended: everything but when each entry was written. */
  private record End(
      Phase phase, OperatorReason asked, Closing.Kind closed, List<Called> calls, List<String> heard) {}

  private record Called(String person, CallResult result, Map<Fact, Instant> facts) {}

  private static End of(StationWorld world, Incident incident) {
    var heard = new ArrayList<String>();
    incident.attempts().forEach(call -> heard.addAll(world.at(call.number()).log()));
    return new End(
        incident.phase(), incident.asked() == null ? null : incident.asked().reason(),
        incident.closing() == null ? null : incident.closing().kind(),
        incident.attempts().stream().map(CrashStoriesTest::called).toList(), heard);
  }

  private static Called called(Attempt call) {
    return new Called(call.person(), call.result(), call.facts());
  }

  /** After each deed of the two shorter stories, after every third of those in which the same deeds come again. */
  @ParameterizedTest
  @CsvSource({
      "pharmacie-du-marche, 1", "pneus-du-nord, 1", "bijouterie-martin, 3", "ecole-jules-ferry, 3",
      "musee-des-moulins, 3"})
  void a_crash_after_any_deed_changes_nothing_that_anybody_on_a_telephone_could_notice(String site, int step) {
    var whole = Scene.demonstration().world();
    var began = whole.deeds();
    var undisturbed = whole.alarm(site, INTRUSION).arrives();
    whole.letPass(ofMinutes(10));
    var end = of(whole, undisturbed.record());
    var deeds = whole.deeds() - began;
    assertThat(deeds).isGreaterThan(20);

    for (var after = 1L; after <= deeds; after += step) {
      var world = Scene.demonstration().world().crashAfter(after);
      var incident = world.alarm(site, INTRUSION).arrives();
      world.letPass(ofMinutes(10));
      assertThat(of(world, incident.record())).as("a crash after deed %s of %s", after, deeds).isEqualTo(end);
    }
  }

  @Test
  void a_station_that_dies_again_and_again_still_finds_out_that_it_was_a_false_alarm() {
    var world = Scene.demonstration().world();
    var incident = world.alarm("pharmacie-du-marche", INTRUSION).arrives();

    for (var i = 0; i < 30; i++) {
      world.letPass(ofSeconds(1)).crash();
    }
    world.letPass(ofMinutes(1));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).rang("Pharmacie du Marché", IDENTIFIED);
    assertThat(world.at("Pharmacie du Marché").rang()).isEqualTo(1);
  }

  @Test
  void a_call_that_ended_while_nobody_of_ours_lived_has_its_true_end_by_its_witness() {
    var world = Scene.demonstration().world();
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();
    world.letPass(ofSeconds(10));

    world.dies();
    world.letPass(ofMinutes(5));
    incident.rangInOrder("Pneus du Nord").isIn(Phase.VERIFYING);
    world.crash().letPass(ofMinutes(10));

    incident.rang("Pneus du Nord", NO_ANSWER).rang("Mme Vidal", NO_ANSWER)
        .asksOperatorBecause(OperatorReason.NOBODY_REACHED);
    Golden.compare("dead-for-five-minutes", incident.transcript());
  }
}
