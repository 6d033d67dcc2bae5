package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.LONE_WORKER;

import java.nio.file.Path;
import java.util.List;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody watches over whoever watches at night, unless the station does. */
class PresenceStoriesTest {
  private static final String SITES = """
      sites:
        - id: station
          name: Le poste
          plans: {classes: {lone_worker: presence}}
          numbers: ["+33 1 99 00 22 00"]
          contacts:
            - {id: blanc, name: Mme Blanc, numbers: ["+33 6 39 98 22 01"], codes: {right: "5221"}}
        - {id: shop, name: La boutique, numbers: ["+33 1 99 00 22 10"], codes: {right: "4722"}}
      """;
  private static final String TOWN = """
      people:
        - {name: Le poste, number: "+33 1 99 00 22 00", is: never answering}
        - {name: Mme Blanc, number: "+33 6 39 98 22 01", is: never answering}
        - {name: La boutique, number: "+33 1 99 00 22 10", is: never answering}
      """;
  @TempDir Path folder;
  private StationWorld world;
  private WorldOperator durand;

  @BeforeEach
  void durand_takes_the_shift_and_his_desk_asks_the_server_all_night() {
    var beginning = Scene.of(folder, SITES);
    Scene.write(folder.resolve("town.yaml"), TOWN);
    world = beginning.world();
    durand = world.operator("durand").comesToHisDesk().takesTheShift();
  }

  private List<String> register() {
    return world.register().all(Lane.STATION, StreamName.STATION).stream().map(Entry::kind)
        .filter(kind -> kind.startsWith("presence_")).toList();
  }

  private boolean isMissed() {
    return world.site("station").everHadAnIncident();
  }

  @Test
  void whoever_does_nothing_for_a_quarter_of_an_hour_is_asked_and_a_minute_later_a_supervisor_is_rung() {
    world.at("Mme Blanc").answersAfter(ofSeconds(4)).hears("code personnel").presses("5221#")
        .hears("prendre en charge").presses("1").hears("Au revoir");
    world.letPass(ofMinutes(15).minus(ofSeconds(1)));
    assertThat(register()).isEmpty();
    world.letPass(ofSeconds(2));
    assertThat(register()).containsExactly("presence_asked");
    assertThat(isMissed()).isFalse();

    world.letPass(ofMinutes(3));

    assertThat(register()).containsExactly("presence_asked", "presence_alarm");
    var incident = world.site("station").lastIncident();
    assertThat(incident.record().alarms().getFirst().alarmClass()).isEqualTo(LONE_WORKER);
    incident.rang("Mme Blanc", TOOK_CHARGE).registerSays("L'opérateur durand ne donne plus signe de vie à son poste.");
  }

  @Test
  void a_deed_in_time_asks_for_nothing_and_one_after_the_question_answers_it() {
    world.letPass(ofMinutes(10));
    durand.doesSomething();
    world.letPass(ofMinutes(14));
    assertThat(register()).isEmpty();

    world.letPass(ofMinutes(1).plus(ofSeconds(30)));
    durand.doesSomething();
    world.letPass(ofMinutes(14));

    assertThat(register()).containsExactly("presence_asked", "presence_answered");
    assertThat(isMissed()).isFalse();
  }

  @Test
  void one_silence_is_one_alarm_and_the_next_one_another() {
    world.letPass(ofHours(3));
    assertThat(register()).containsExactly("presence_asked", "presence_alarm");
    assertThat(world.site("station").lastIncident().record().alarms()).hasSize(1);

    durand.doesSomething();
    world.letPass(ofMinutes(20));

    assertThat(register()).containsExactly(
        "presence_asked", "presence_alarm", "presence_answered", "presence_asked", "presence_alarm");
    assertThat(world.site("station").lastIncident().record().alarms()).hasSize(2);
  }

  @Test
  void whoever_left_the_shift_is_not_missed() {
    world.letPass(ofMinutes(15).plus(ofSeconds(10)));
    durand.leavesTheShift();
    world.letPass(ofHours(1));

    assertThat(isMissed()).isFalse();
  }

  @Test
  void a_server_that_dies_between_question_and_alarm_raises_it_once() {
    world.letPass(ofMinutes(15).plus(ofSeconds(30)));
    world.dies();
    world.letPass(ofMinutes(5));
    assertThat(isMissed()).isFalse();
    world.crash();
    world.letPass(ofMinutes(1));

    assertThat(register()).containsExactly("presence_asked", "presence_alarm");
    assertThat(world.site("station").lastIncident().record().alarms()).hasSize(1);
  }

  @Test
  void whoever_speaks_with_somebody_on_the_telephone_is_there() {
    world.at("La boutique").answersAfter(ofSeconds(5)).waits(ofMinutes(10)).waits(ofMinutes(10)).waits(ofMinutes(10)).hangsUp();
    durand.telephone().answersAfter(ofSeconds(2));
    var incident = world.alarm("shop", INTRUSION).arrives();
    world.letPass(ofSeconds(15));
    durand.joins(incident, "La boutique");
    world.letPass(ofMinutes(29));
    assertThat(incident.lastCallTo("La boutique").with()).isEqualTo("durand");
    assertThat(register()).isEmpty();

    world.letPass(ofMinutes(20));
    assertThat(register()).contains("presence_asked");
  }
}
