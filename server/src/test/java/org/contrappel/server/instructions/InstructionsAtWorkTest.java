package org.contrappel.server.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.server.incidents.PaperLane.PARIS;
import static org.contrappel.server.incidents.PaperLane.at;

import java.time.LocalTime;
import org.contrappel.incident.Phase;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.Contact;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.server.incidents.PaperLane;
import org.contrappel.server.kept.Names;
import org.contrappel.server.supervision.Arming;
import org.contrappel.server.supervision.SiteState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionsAtWorkTest {
  private static final String SHOP = """
      id: shop
      name: Shop
      numbers: ["+33199001200"]
      contacts:
        - {id: paul, name: Paul, numbers: ["+33639980001"]}
        - {id: zoe, name: Zoé, numbers: ["+33639980002"]}
        - {id: manager, name: Manager, role: manager, numbers: ["+33639980003"]}
      """;
  private final PaperLane lane = new PaperLane(SHOP, "2026-11-23T10:00");

  @Test
  void a_signal_on_test_is_written_into_the_sites_stream_and_opens_nothing() {
    give(onTest("t", "", "2026-11-23T10:00", "2026-11-23T12:00"));
    var alarm = lane.signal(AlarmClass.INTRUSION, "3");

    assertThat(lane.incidentOf(alarm)).isEmpty();
    assertThat(lane.openIncidents()).isEmpty();
    assertThat(lane.document(Names.onTest(alarm))).contains("t");
    assertThat(lane.siteStream()).endsWith("signal_on_test");
    assertThat(lane.siteEntries().getLast().body()).contains(alarm, "\"instruction\":\"t\"");
  }

  @ParameterizedTest
  @EnumSource(value = AlarmClass.class, names = {"PANIC", "HOLD_UP", "DURESS", "FIRE", "GAS", "MEDICAL", "LONE_WORKER"})
  void a_signal_that_may_mean_danger_to_a_person_is_handled_whatever_is_on_test(AlarmClass alarmClass) {
    give(onTest("t", "", "2026-11-23T10:00", "2026-11-23T12:00"));
    assertThat(lane.opened(alarmClass).phase()).isNotEqualTo(Phase.CLOSED);
  }

  @Test
  void only_the_zone_that_is_on_test_is() {
    give(onTest("t", "3", "2026-11-23T10:00", "2026-11-23T12:00"));
    assertThat(lane.incidentOf(lane.signal(AlarmClass.INTRUSION, "3"))).isEmpty();
    assertThat(lane.incidentOf(lane.signal(AlarmClass.INTRUSION, "4"))).isPresent();
  }

  @Test
  void a_test_begins_and_ends_in_its_time_and_both_are_written_down() {
    give(onTest("t", "", "2026-11-23T11:00", "2026-11-23T12:00"));
    assertThat(lane.siteStream()).endsWith("instruction_given");
    lane.until("2026-11-23T10:59");
    assertThat(lane.incidentOf(lane.signal(AlarmClass.TEST, ""))).isPresent();
    lane.until("2026-11-23T11:00");
    assertThat(lane.siteStream()).endsWith("instruction_given", "instruction_began");
    assertThat(lane.incidentOf(lane.signal(AlarmClass.TEST, ""))).isEmpty();
    lane.until("2026-11-23T12:00");
    assertThat(lane.siteStream()).endsWith("signal_on_test", "instruction_ending", "instruction_ended");
    assertThat(lane.incidentOf(lane.signal(AlarmClass.TEST, ""))).isPresent();
    assertThat(lane.timers()).noneMatch(timer -> timer.name().startsWith("site:"));
  }

  @Test
  void an_instruction_of_which_we_missed_beginning_and_end_has_both_written_down() {
    give(onTest("t", "", "2026-11-23T11:00", "2026-11-23T12:00"));
    lane.awayUntil("2026-11-23T13:00");
    assertThat(lane.siteStream()).endsWith("instruction_given", "instruction_began", "instruction_ended");
  }

  @Test
  void a_withdrawal_bears_its_author_and_counts_at_once() {
    give(onTest("t", "", "2026-11-23T10:00", "2026-11-23T12:00"));
    lane.tell(Names.WITHDRAWAL, new Withdrawal("shop", "t", "bob"));
    assertThat(lane.siteStream()).endsWith("instruction_given", "instruction_began", "instruction_withdrawn");
    assertThat(lane.siteEntries().getLast().body()).contains("\"by\":\"bob\"");
    assertThat(lane.incidentOf(lane.signal(AlarmClass.INTRUSION, ""))).isPresent();
    lane.until("2026-11-23T13:00");
    assertThat(lane.siteStream()).endsWith("instruction_withdrawn");
    lane.tell(Names.WITHDRAWAL, new Withdrawal("shop", "t", "bob"));
    assertThat(lane.siteStream()).containsOnlyOnce("instruction_withdrawn");
  }

  @Test
  void a_site_on_test_still_tells_whether_it_is_armed() {
    give(onTest("t", "", "2026-11-23T10:00", "2026-11-23T12:00"));
    lane.signal(AlarmClass.CLOSING, "");
    assertThat(lane.read(Names.siteState("shop"), SiteState.class)).map(SiteState::arming).contains(Arming.ARMED);
  }

  @Test
  void one_who_is_absent_is_not_to_be_rung_until_he_is_back_and_his_substitute_has_his_place_and_role() {
    give(about(Kind.ABSENCE, "paul", "manager", null, "2026-11-23T08:00", "2026-11-25T18:00"));
    var card = card();

    assertThat(card.contacts()).extracting(Contact::id).containsExactly("manager", "paul", "zoe");
    assertThat(card.contact("manager")).map(Contact::role).contains(Contact.KEYHOLDER);
    assertThat(refusal(card, "paul", "2026-11-25T17:59")).isEqualTo("absent until 2026-11-25 18:00");
    assertThat(refusal(card, "paul", "2026-11-25T18:00")).isEmpty();
    assertThat(refusal(card, "zoe", "2026-11-24T12:00")).isEmpty();
  }

  @Test
  void an_absence_to_come_moves_nobody_yet_but_is_known() {
    give(about(Kind.ABSENCE, "paul", "manager", null, "2026-11-23T20:00", "2026-11-25T18:00"));
    var card = card();
    assertThat(card.contacts()).extracting(Contact::id).containsExactly("paul", "zoe", "manager");
    assertThat(refusal(card, "paul", "2026-11-23T19:59")).isEmpty();
    assertThat(refusal(card, "paul", "2026-11-23T20:00")).startsWith("absent");
  }

  @Test
  void before_a_time_of_day_one_or_all_are_not_to_be_rung() {
    give(about(Kind.DO_NOT_CALL_BEFORE, null, null, LocalTime.of(8, 0), "2026-11-23T10:00", "2026-11-25T06:00"));
    var card = card();
    assertThat(refusal(card, "zoe", "2026-11-23T11:00")).isEmpty();
    assertThat(refusal(card, "zoe", "2026-11-24T07:59")).isEqualTo("not to be rung before 08:00");
    assertThat(refusal(card, "paul", "2026-11-24T08:00")).isEmpty();
    assertThat(refusal(card, "paul", "2026-11-25T05:59")).isEqualTo("not to be rung before 08:00");
    assertThat(refusal(card, "paul", "2026-11-25T06:00")).isEmpty();
  }

  private SiteCard card() {
    return lane.opened(AlarmClass.INTRUSION).site();
  }

  private static String refusal(SiteCard card, String contact, String local) {
    return card.contact(contact).orElseThrow().availability().refusal(at(local), PARIS, card.holidays()).orElse("");
  }

  private void give(Instruction instruction) {
    lane.tell(Names.INSTRUCTION, new Given("shop", instruction));
  }

  private Instruction onTest(String id, String zone, String from, String until) {
    return new Instruction(
        id, Kind.ON_TEST, "alice", Assurance.WRITTEN, zone, at(from), at(until), "", null, null, true, null, null, null,
        lane.now());
  }

  private Instruction about(Kind kind, String contact, String substitute, LocalTime time, String from, String until) {
    return new Instruction(
        "x", kind, "alice", Assurance.WRITTEN, "", at(from), at(until), "", null, null, true, contact, substitute, time,
        lane.now());
  }
}
