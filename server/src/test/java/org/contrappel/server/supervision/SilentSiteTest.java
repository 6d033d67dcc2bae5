package org.contrappel.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.incident.Phase;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.incidents.PaperLane;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Timer;
import org.junit.jupiter.api.Test;

class SilentSiteTest {
  private static final String WATCHED = """
      id: shop
      name: Shop
      numbers: ["+33199001200"]
      contacts: [{id: paul, name: Paul, numbers: ["+33639980001"]}]
      supervision:
        test_every: 24h
        grace: 30m
        schedule: {open: ["mon-fri 08:00-08:30"], close: ["mon-fri 18:00-20:00"]}
      """;

  @Test
  void a_missing_test_raises_an_alarm_like_any_other_that_says_what_was_missed() {
    var lane = new PaperLane(WATCHED, "2026-11-21T10:00");
    lane.until("2026-11-22T10:29");
    assertThat(lane.raised()).isEmpty();

    lane.until("2026-11-22T10:30");

    var alarm = lane.raised().getFirst();
    assertThat(alarm.alarmClass()).isEqualTo(AlarmClass.LATE_TEST);
    assertThat(alarm.text()).isEqualTo("Test cyclique attendu avant le 22/11/2026 à 10:30, non reçu.");
    assertThat(lane.incidentOf(alarm.id())).hasValueSatisfying(incident -> {
      assertThat(incident.phase()).isEqualTo(Phase.NOTIFYING);
      assertThat(incident.plan().name()).isEqualTo("line");
    });
    assertThat(lane.siteStream()).containsExactly("site_taken_over", "signal_missed");
    assertThat(lane.siteEntries()).extracting(NewEntry::body).last().asString().contains(alarm.id(), "non reçu");
  }

  @Test
  void a_test_in_time_keeps_it_silent() {
    var lane = new PaperLane(WATCHED, "2026-11-21T10:00");
    lane.until("2026-11-22T10:00");
    lane.signal(AlarmClass.TEST, "");
    lane.until("2026-11-23T08:00");
    assertThat(lane.raised()).isEmpty();
  }

  @Test
  void a_shop_that_does_not_open_and_one_that_does_not_close_are_told() {
    var lane = new PaperLane(WATCHED, "2026-11-22T10:00");
    lane.until("2026-11-23T09:00");
    assertThat(lane.raised()).extracting(Alarm::alarmClass).containsExactly(AlarmClass.LATE_TO_OPEN);
    lane.signal(AlarmClass.OPENING, "");
    lane.signal(AlarmClass.TEST, "");
    lane.until("2026-11-23T20:29");
    assertThat(lane.raised()).hasSize(1);
    lane.until("2026-11-23T20:30");
    assertThat(lane.raised()).extracting(Alarm::alarmClass).containsExactly(AlarmClass.LATE_TO_OPEN, AlarmClass.LATE_TO_CLOSE);
  }

  @Test
  void opening_and_closing_are_logged_and_are_the_sites_state() {
    var lane = new PaperLane("{id: calm, name: Calm}", "2026-11-23T08:00");
    assertThat(lane.opened(AlarmClass.OPENING).phase()).isEqualTo(Phase.CLOSED);
    assertThat(state(lane, "calm").arming()).isEqualTo(Arming.OPEN);
    lane.until("2026-11-23T18:00");
    assertThat(lane.opened(AlarmClass.CLOSING).phase()).isEqualTo(Phase.CLOSED);
    assertThat(state(lane, "calm").arming()).isEqualTo(Arming.ARMED);
  }

  @Test
  void a_site_that_is_not_watched_costs_neither_document_nor_timer() {
    var lane = new PaperLane("{id: calm, name: Calm}", "2026-11-23T08:00");
    lane.signal(AlarmClass.TEST, "");
    assertThat(lane.document(Names.siteState("calm"))).isEmpty();
    assertThat(lane.timers()).isEmpty();
  }

  @Test
  void an_alarm_of_ours_that_got_lost_on_its_way_is_put_again_and_opens_one_incident() {
    var lane = new PaperLane(WATCHED, "2026-11-21T10:00");
    lane.losesWhatIsRaised(true);
    lane.until("2026-11-22T10:30");
    assertThat(lane.incidentOf(lane.raised().getFirst().id())).isEmpty();

    lane.losesWhatIsRaised(false);
    lane.until("2026-11-22T10:31");

    var alarm = lane.raised().getFirst();
    assertThat(lane.raised()).hasSize(2).containsOnly(alarm);
    assertThat(lane.incidentOf(alarm.id())).isPresent();
    assertThat(lane.siteStream()).containsExactly("site_taken_over", "signal_missed");
    lane.tell(Names.ALARM, alarm);
    assertThat(lane.incidentOf(alarm.id())).hasValueSatisfying(incident -> assertThat(incident.alarms()).hasSize(1));
  }

  @Test
  void our_own_alarm_is_no_sign_of_life_of_the_site() {
    var lane = new PaperLane("{id: far, name: Far, supervision: {silent_after: 2h}}", "2026-11-23T08:00");
    lane.until("2026-11-23T10:00");
    assertThat(lane.raised()).extracting(Alarm::alarmClass).containsExactly(AlarmClass.LINE);
    assertThat(state(lane, "far").lastSignalAt()).isNull();
    lane.until("2026-11-25T10:00");
    assertThat(lane.raised()).hasSize(1);
    lane.signal(AlarmClass.TEST, "");
    lane.until("2026-11-25T12:00");
    assertThat(lane.raised()).hasSize(2);
  }

  @Test
  void after_our_own_absence_the_signals_that_waited_are_heard_first() {
    var lane = new PaperLane("{id: far, name: Far, supervision: {silent_after: 2h}}", "2026-11-23T08:00");
    lane.awayUntil("2026-11-23T11:00");
    assertThat(lane.raised()).isEmpty();
    lane.signal(AlarmClass.TEST, "");
    lane.until("2026-11-23T12:59");
    assertThat(lane.raised()).isEmpty();
    lane.until("2026-11-23T13:00");
    assertThat(lane.raised()).hasSize(1);
  }

  @Test
  void supervision_taken_out_of_a_site_ends_and_put_in_again_begins_anew() {
    var lane = new PaperLane(WATCHED, "2026-11-21T10:00");
    lane.takeOver("{id: shop, name: Shop}");
    assertThat(lane.timers()).isEmpty();
    lane.until("2026-11-26T10:00");
    lane.takeOver(WATCHED);
    lane.until("2026-11-26T17:00");
    assertThat(lane.raised()).isEmpty();
    assertThat(lane.timers()).extracting(Timer::name).containsExactly("site:shop watch");
  }

  private static SiteState state(PaperLane lane, String site) {
    return lane.read(Names.siteState(site), SiteState.class).orElseThrow();
  }
}
