package org.contrappel.incident.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.BUSY;
import static org.contrappel.incident.call.CallResult.DECLINED;
import static org.contrappel.incident.call.CallResult.MACHINE;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.walk.Cast.DEPOT;
import static org.contrappel.incident.walk.Cast.JEWELLER;
import static org.contrappel.incident.walk.Cast.MUTE;

import java.time.Duration;
import java.time.Instant;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.table.Timers;
import org.contrappel.incident.walk.Cast;
import org.junit.jupiter.api.Test;

class KeyholdersTest {

  @Test
  void after_three_wrong_codes_the_keyholders_are_rung_until_one_takes_charge() {
    var story = Story.of(INTRUSION, JEWELLER, Cast.intrusion()).rings("site", "0140000001")
        .answers().ends(WRONG_CODE).is(Phase.NOTIFYING).rings("anne", "0611111111")
        .ends(BUSY).rings("anne", "0144444444")
        .ends(BUSY).rings("bruno", "0622222222")
        .ends(NO_ANSWER).rings("chloe", "0633333333")
        .answers().keysRightCodeOf("chloe").ends(TOOK_CHARGE).is(Phase.INTERVENING).isSilent();
    assertThat(story.call().who()).isEqualTo("chloe");
    assertThat(story.call().seen(Fact.ACKNOWLEDGED)).isTrue();
  }

  @Test
  void a_machine_is_not_a_person_and_the_next_number_is_rung() {
    var story = Story.of(INTRUSION, DEPOT, Cast.intrusion()).rings("site", "0140000002")
        .ends(MACHINE).is(Phase.VERIFYING).rings("site", "0140000003");
    assertThat(story.incident().attempts().getFirst().result()).isEqualTo(MACHINE);
    assertThat(story.incident().attempts().getFirst().seen(Fact.HUMAN)).isFalse();
  }

  @Test
  void a_busy_site_is_rung_again_after_five_seconds_and_then_at_the_next_number() {
    Story.of(INTRUSION, DEPOT, Cast.intrusion()).rings("site", "0140000002")
        .ends(BUSY).isSilent().is(Phase.VERIFYING)
        .pauseIsOver(Duration.ofSeconds(5)).rings("site", "0140000002")
        .ends(BUSY).rings("site", "0140000003");
  }

  @Test
  void a_contact_without_a_number_is_passed_over_and_that_is_written_down() {
    var story = Story.of(INTRUSION, DEPOT, Cast.intrusion()).ends(WRONG_CODE).rings("bruno", "0622222222");
    assertThat(story.last().changes()).hasAtLeastOneElementOfType(Change.ContactSkipped.class);
  }

  @Test
  void when_nobody_answers_an_operator_is_asked_and_told_what_was_tried() {
    var story = Story.of(INTRUSION, JEWELLER, Cast.intrusion())
        .ends(NO_ANSWER).ends(NO_ANSWER).ends(NO_ANSWER).ends(DECLINED).ends(NO_ANSWER)
        .is(Phase.WITH_OPERATOR).isSilent();
    var asked = story.incident().asked();
    assertThat(asked.reason()).isEqualTo(OperatorReason.NOBODY_REACHED);
    assertThat(asked.words()).contains(
        "Bijouterie Martin 0140000001: no answer", "Mme bruno 0622222222: declined", "Mme chloe 0633333333");
  }

  @Test
  void a_site_where_nobody_can_be_rung_goes_to_an_operator_at_once() {
    Story.of(INTRUSION, MUTE, Cast.intrusion()).is(Phase.WITH_OPERATOR).isSilent();
  }

  @Test
  void a_call_whose_end_is_unknown_rings_the_next_person_and_not_the_same_one() {
    Story.of(INTRUSION, JEWELLER, Cast.intrusion()).ends(WRONG_CODE).rings("anne", "0611111111")
        .timer(Timers.watchdog("inc-1-2")).rings("bruno", "0622222222");
  }

  @Test
  void a_keyholder_who_took_charge_and_stays_silent_is_overdue() {
    var story = Story.of(INTRUSION, JEWELLER, Cast.intrusion()).ends(WRONG_CODE).answers().ends(TOOK_CHARGE)
        .is(Phase.INTERVENING).timer(Timers.OVERDUE).is(Phase.WITH_OPERATOR);
    assertThat(story.incident().asked().reason()).isEqualTo(OperatorReason.KEYHOLDER_OVERDUE);
  }

  @Test
  void an_end_reported_twice_rings_nobody_twice() {
    var story = Story.of(INTRUSION, JEWELLER, Cast.intrusion());
    var first = story.call().id();
    story.ends(NO_ANSWER).rings("anne", "0611111111")
        .then(new Event.CallEnded(first, NO_ANSWER, Instant.EPOCH)).isSilent();
  }
}
