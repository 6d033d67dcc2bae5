package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.NETWORK_DOWN;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import org.contrappel.incident.Closing;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;

/** What becomes of an alarm when the telephone network fails. */
class NetworkStoriesTest {
  private final StationWorld world = Scene.demonstration().world();

  @Test
  void a_network_that_is_back_soon_costs_an_alarm_nothing_but_patience() {
    world.networkGoesDown();
    var incident = world.alarm("pharmacie-du-marche", INTRUSION).arrives();
    world.letPass(ofSeconds(5));
    incident.isIn(Phase.VERIFYING).rang("Pharmacie du Marché", NETWORK_DOWN);
    assertThat(world.at("Pharmacie du Marché").rang()).isZero();

    world.networkComesBack().letPass(ofMinutes(2));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).rang("Pharmacie du Marché", NETWORK_DOWN, IDENTIFIED);
    Golden.compare("network-back", incident.transcript());
  }

  @Test
  void a_network_that_stays_away_brings_every_alarm_before_an_operator() {
    world.networkGoesDown();
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();

    world.letPass(ofMinutes(10));

    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.NOBODY_REACHED);
    assertThat(incident.record().attempts()).isNotEmpty().allMatch(call -> call.result() == NETWORK_DOWN);
    assertThat(world.isSilent()).isTrue();
  }

  @Test
  void a_call_that_the_network_cut_off_while_it_rang_is_made_again_when_the_network_is_back() {
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();
    world.letPass(ofSeconds(10));

    world.networkGoesDown().letPass(ofSeconds(5));
    incident.rang("Pneus du Nord", NETWORK_DOWN);
    world.networkComesBack().letPass(ofMinutes(5));

    incident.rang("Pneus du Nord", NETWORK_DOWN, NO_ANSWER).asksOperatorBecause(OperatorReason.NOBODY_REACHED);
  }

  @Test
  void a_call_that_ended_while_the_network_was_out_of_sight_is_looked_into_the_moment_it_is_seen_again() {
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();
    world.letPass(ofSeconds(10));

    world.losesSightOfTheNetwork().letPass(ofMinutes(2));
    incident.isIn(Phase.VERIFYING).rangInOrder("Pneus du Nord");
    world.seesTheNetworkAgain().letPass(ofSeconds(5));

    incident.isIn(Phase.NOTIFYING).rang("Pneus du Nord", NO_ANSWER);
  }

  @Test
  void who_keys_his_code_while_the_network_is_out_of_sight_is_understood_all_the_same() {
    var incident = world.alarm("pharmacie-du-marche", INTRUSION).arrives();
    world.letPass(ofSeconds(5));

    world.losesSightOfTheNetwork().letPass(ofMinutes(2));
    world.seesTheNetworkAgain().letPass(ofSeconds(5));

    incident.isClosedAs(Closing.Kind.FALSE_ALARM).rang("Pharmacie du Marché", IDENTIFIED);
  }
}
