package org.contrappel.incident.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.HUNG_UP;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.walk.Cast.JEWELLER;

import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.table.Timers;
import org.contrappel.incident.walk.Cast;
import org.junit.jupiter.api.Test;

class RightCodeTest {

  private static Story siteAnswers() {
    return Story.of(INTRUSION, JEWELLER, Cast.intrusion()).is(Phase.VERIFYING).rings("site", "0140000001").answers();
  }

  @Test
  void the_right_code_closes_the_incident_as_a_false_alarm_when_the_call_ends() {
    var story = siteAnswers().keysRightCodeOf("site").is(Phase.VERIFYING).ends(IDENTIFIED).isSilent().is(Phase.CLOSED);
    assertThat(story.incident().closing().kind()).isEqualTo(Closing.Kind.FALSE_ALARM);
    assertThat(story.incident().closing().by()).isEqualTo("site");
  }

  @Test
  void the_right_code_counts_even_when_the_person_hangs_up_after_it() {
    siteAnswers().keysRightCodeOf("site").ends(HUNG_UP).isSilent().is(Phase.CLOSED);
  }

  @Test
  void the_right_code_counts_even_when_the_calls_end_never_becomes_known() {
    var story = siteAnswers().keysRightCodeOf("site");
    story.timer(Timers.watchdog(story.call().id())).is(Phase.CLOSED);
    assertThat(story.last().orders()).contains(new Order.HangUp(story.call().id()));
  }

  @Test
  void the_code_of_someone_who_may_only_be_told_cancels_nothing() {
    var story = siteAnswers().keysRightCodeOf("bruno").ends(IDENTIFIED).is(Phase.NOTIFYING).rings("anne", "0611111111");
    assertThat(story.incident().attempts().getFirst().seen(Fact.AUTHORISED)).isFalse();
  }

  @Test
  void an_end_that_claims_a_code_which_no_fact_bears_out_closes_nothing() {
    siteAnswers().ends(IDENTIFIED).is(Phase.NOTIFYING).rings("anne", "0611111111");
  }

  @Test
  void each_fact_of_the_call_keeps_its_own_first_instant() {
    var story = siteAnswers().keysRightCodeOf("site").ends(IDENTIFIED);
    var call = story.call();
    assertThat(call.facts().keySet()).containsExactly(
        Fact.ASKED, Fact.RINGING, Fact.ANSWERED, Fact.HUMAN, Fact.IDENTIFIED, Fact.AUTHORISED, Fact.ENDED);
    var repeated = story.then(new Event.CallAnswered(call.id(), call.at(Fact.ENDED)));
    assertThat(repeated.call().at(Fact.ANSWERED)).isEqualTo(call.at(Fact.ANSWERED));
    assertThat(repeated.last().changes()).isEmpty();
  }

  @Test
  void the_order_to_ring_says_all_that_the_call_needs() {
    var ring = (Order.Ring) Story.of(INTRUSION, JEWELLER, Cast.intrusion()).last().orders().getFirst();
    assertThat(ring.attempt()).isEqualTo("inc-1-1");
    assertThat(ring.script()).isEqualTo("verify-site-offer-test");
    assertThat(ring.language()).isEqualTo("fr");
    assertThat(ring.ringFor()).hasSeconds(30);
    assertThat(ring.facts()).containsEntry("site", "Bijouterie Martin").containsEntry("class", "intrusion")
        .containsEntry("zone", "3");
  }
}
