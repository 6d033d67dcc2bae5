package org.contrappel.incident.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.walk.Cast.JEWELLER;

import java.time.Duration;
import java.time.Instant;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.statemachine.StateMachineReading;
import org.contrappel.incident.walk.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmsTest {

  @ParameterizedTest
  @EnumSource(value = AlarmClass.class)
  void an_alarm_from_an_unknown_site_is_never_dropped(AlarmClass alarmClass) {
    var story = Story.of(alarmClass, null, null).is(Phase.WITH_OPERATOR).isSilent();
    assertThat(story.incident().asked().reason()).isEqualTo(OperatorReason.UNKNOWN_SITE);
    assertThat(story.incident().asked().words()).contains("bijouterie-martin");
  }

  @ParameterizedTest
  @EnumSource(names = {"PANIC", "DURESS", "HOLD_UP"})
  void a_hold_up_never_rings_the_site_and_asks_an_operator_at_once(AlarmClass alarmClass) {
    Story.of(alarmClass, JEWELLER, Cast.shipped("hold-up")).is(Phase.WITH_OPERATOR).isSilent();
  }

  @Test
  void a_restore_is_written_down_and_closed_and_rings_nobody() {
    Story.of(AlarmClass.RESTORE, JEWELLER, Cast.shipped("quiet")).is(Phase.CLOSED).isSilent();
  }

  @Test
  void a_second_signal_of_the_site_joins_and_the_call_goes_on() {
    var story = Story.of(AlarmClass.INTRUSION, JEWELLER, Cast.intrusion())
        .alarm(AlarmClass.TAMPER, null, null).isSilent().is(Phase.VERIFYING);
    assertThat(story.incident().alarms()).hasSize(2);
    assertThat(story.call().live()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"PANIC", "FIRE", "MEDICAL"})
  void an_urgent_signal_that_joins_raises_the_priority_and_asks_an_operator(AlarmClass alarmClass) {
    var story = Story.of(AlarmClass.INTRUSION, JEWELLER, Cast.intrusion())
        .alarm(alarmClass, null, null).is(Phase.WITH_OPERATOR).isSilent();
    assertThat(story.incident().priority()).isEqualTo(alarmClass.priority());
    assertThat(story.incident().asked().reason()).isEqualTo(OperatorReason.URGENT_SIGNAL);
    story.ends(CallResult.NO_ANSWER).isSilent().is(Phase.WITH_OPERATOR);
  }

  @Test
  void an_operator_who_claims_an_incident_stops_the_plan_but_not_the_call() {
    var story = Story.of(AlarmClass.INTRUSION, JEWELLER, Cast.intrusion()).claimedBy("Alice").isSilent()
        .is(Phase.WITH_OPERATOR);
    assertThat(story.incident().hands()).isEqualTo("Alice");
    story.ends(CallResult.WRONG_CODE).isSilent().closedBy("Alice", "Client sur place.").is(Phase.CLOSED);
    assertThat(story.incident().closing().by()).isEqualTo("Alice");
  }

  @Test
  void a_panel_clock_years_off_is_written_down_and_decides_nothing() {
    var received = Instant.parse("2026-11-22T03:00:00Z");
    var alarm = new Alarm("a", "s", AlarmClass.INTRUSION, "", "", received, received.minus(Duration.ofDays(3650)));
    var event = new Event.AlarmArrived(alarm, JEWELLER, Cast.intrusion());
    var step = new StateMachineReading().step(Incident.received("i"), event);
    assertThat(step.changes()).contains(new Change.PanelClockOff("a", Duration.ofDays(-3650)));
    assertThat(step.next().phase()).isEqualTo(Phase.VERIFYING);
  }

  @Test
  void a_closed_incident_takes_no_new_alarm() {
    var story = Story.of(AlarmClass.TEST, JEWELLER, Cast.shipped("quiet")).alarm(AlarmClass.FIRE, JEWELLER, null);
    assertThat(story.last().row()).startsWith("ignored: ");
    assertThat(story.last().changes()).isEmpty();
  }
}
