package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;
import static org.contrappel.incident.site.AlarmClass.RESTORE;
import static org.contrappel.incident.site.AlarmClass.TECHNICAL;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.site.Alarm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A panel that has gone mad, at an hour at which a technical fault is only written down: each closes at once. */
class RunawayStoriesTest {
  private static final int FAIR = 5;
  @TempDir Path folder;
  private StationWorld world;

  @BeforeEach
  void begin() {
    world = Garage.in(folder);
    world.letPassUntil(LocalTime.of(23, 0));
  }

  /** One signal every two seconds; gives the incidents they opened, in order. */
  private List<WorldIncident> signals(int count) {
    var incidents = IntStream.range(0, count).mapToObj(_ -> {
      world.letPass(ofSeconds(2));
      return world.alarm(Garage.ID, TECHNICAL).zone("7").says("DEFAUT BUS").arrives();
    }).toList();
    var each = new java.util.LinkedHashMap<String, WorldIncident>();
    incidents.forEach(incident -> each.putIfAbsent(incident.id(), incident));
    return List.copyOf(each.values());
  }

  /** The incident that all further signals join. */
  private WorldIncident runsAway() {
    return signals(FAIR + 1).getLast().isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.RUNAWAY);
  }

  @Test
  void of_three_hundred_technical_signals_five_have_incidents_of_their_own_and_all_others_share_one() {
    var incidents = signals(300);

    assertThat(incidents).hasSize(FAIR + 1);
    assertThat(incidents.subList(0, FAIR)).allSatisfy(incident -> incident.isIn(Phase.CLOSED).rangNobody());
    var joined = incidents.getLast();
    assertThat(joined.record().alarms()).hasSize(300 - FAIR);
    joined.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.RUNAWAY).rangNobody()
        .hasPriority(TECHNICAL.priority()).registerSays("The site raises alarm after alarm.");
    assertThat(world.openIncidents()).hasSize(1);
  }

  @Test
  void the_register_tells_each_signal_and_why_an_operator_was_asked() {
    var incident = runsAway();
    signals(3);
    world.alarm(Garage.ID, PANIC).says("BOUTON PANIQUE").arrives();
    signals(2);
    world.alarm(Garage.ID, RESTORE).zone("7").arrives();
    world.operator("durand").comesToHisDesk().claims(incident)
        .closes(incident, "Centrale en défaut, police envoyée, technicien prévenu.");

    incident.isIn(Phase.CLOSED);
    Golden.compare("site-runs-away", incident.transcript());
  }

  @Test
  void a_panic_in_the_midst_goes_before_the_rest_and_an_operator_reads_it_first() {
    var incident = runsAway();
    signals(100);

    world.alarm(Garage.ID, PANIC).arrives();
    signals(100);

    incident.asksOperatorBecause(OperatorReason.URGENT_SIGNAL).hasPriority(PANIC.priority())
        .registerSays("A signal of the class panic joined.");
    assertThat(incident.record().asked().words()).startsWith("A signal of the class panic joined.");
  }

  @Test
  void a_fire_in_the_midst_comes_back_at_once_from_where_the_incident_was_put_aside() {
    var incident = runsAway();
    world.operator("durand").comesToHisDesk().claims(incident)
        .holds(incident, ofMinutes(30), "Le technicien rappelle.", 6);
    signals(50);
    assertThat(incident.record().hold()).isNotNull();

    world.alarm(Garage.ID, FIRE).zone("2").arrives();

    assertThat(incident.record().hold()).isNull();
    incident.asksOperatorBecause(OperatorReason.URGENT_SIGNAL).hasPriority(FIRE.priority());
    world.letPass(ofMinutes(40));
    incident.hasPriority(FIRE.priority());
  }

  @Test
  void a_fire_after_a_panic_is_told_with_the_panic_and_takes_nothing_from_its_place() {
    var incident = runsAway();
    world.alarm(Garage.ID, PANIC).arrives();

    world.alarm(Garage.ID, FIRE).arrives();

    incident.hasPriority(PANIC.priority()).asksOperatorBecause(OperatorReason.URGENT_SIGNAL);
    assertThat(incident.record().alarms()).extracting(Alarm::alarmClass).endsWith(PANIC, FIRE);
    assertThat(incident.record().unseen()).hasSize(2);
  }

  @Test
  void a_panic_that_would_open_the_sixth_incident_has_the_plan_that_is_made_for_it() {
    signals(FAIR);

    var panic = world.alarm(Garage.ID, PANIC).arrives();
    var after = signals(200);

    panic.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.PLAN).hasPriority(PANIC.priority())
        .registerSays("The plan is: hold-up.");
    assertThat(after).extracting(WorldIncident::id).containsExactly(panic.id());
  }

  @Test
  void a_fire_that_would_open_the_sixth_incident_asks_for_the_fire_brigade() {
    signals(FAIR);

    world.alarm(Garage.ID, FIRE).arrives().isIn(Phase.EMERGENCY).asksOperatorBecause(OperatorReason.EMERGENCY);
  }

  @Test
  void its_storm_keeps_no_other_site_waiting() {
    var other = Scene.demonstration().world();
    Stream.generate(() -> other.alarm("pneus-du-nord", TECHNICAL)).limit(200).forEach(RaisedAlarm::arrives);
    var incident = other.alarm("bijouterie-martin", INTRUSION).zone("3").arrives();

    other.letPass(ofSeconds(2));

    incident.isIn(Phase.VERIFYING).rangInOrder("Bijouterie Martin");
  }

  @Test
  void closed_while_it_goes_on_the_next_signal_opens_for_an_operator_again() {
    var incident = runsAway();
    world.operator("durand").comesToHisDesk().claims(incident).closes(incident, "Vu.");

    var next = signals(40);

    assertThat(next).hasSize(1);
    next.getFirst().isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.RUNAWAY);
  }

  @Test
  void after_half_an_hour_of_quiet_its_signals_are_handled_by_their_plan_again() {
    var incident = runsAway();
    world.operator("durand").comesToHisDesk().claims(incident).closes(incident, "Centrale réparée.");
    world.letPass(ofMinutes(31));

    signals(1).getFirst().isIn(Phase.CLOSED).asksNoOperator().registerSays("The plan is: technical.");
  }

  @Test
  void what_only_tells_that_all_is_well_makes_no_site_run_away() {
    var openings = IntStream.range(0, 20).mapToObj(_ -> world.alarm(Garage.ID, RESTORE).arrives()).toList();

    assertThat(openings).allSatisfy(incident -> incident.isIn(Phase.CLOSED));
    signals(1).getFirst().isIn(Phase.CLOSED).asksNoOperator();
  }
}
