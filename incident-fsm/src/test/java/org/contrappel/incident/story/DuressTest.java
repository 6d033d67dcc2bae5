package org.contrappel.incident.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.IDENTIFIED;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.walk.Cast.JEWELLER;

import java.util.stream.LongStream;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.table.Timers;
import org.contrappel.incident.walk.Cast;
import org.contrappel.incident.walk.Wanderer;
import org.junit.jupiter.api.Test;

class DuressTest {

  private static Story duressAtTheSite() {
    return Story.of(INTRUSION, JEWELLER, Cast.intrusion()).answers().keysDuressCodeOf("site");
  }

  @Test
  void the_duress_code_escalates_at_once_while_the_call_still_goes_on() {
    var story = duressAtTheSite().is(Phase.DURESS).isSilent();
    assertThat(story.call().live()).isTrue();
    assertThat(story.incident().priority()).isZero();
    assertThat(story.incident().asked().reason()).isEqualTo(OperatorReason.DURESS);
  }

  @Test
  void the_end_of_the_call_then_changes_nothing_but_the_record() {
    var story = duressAtTheSite().ends(IDENTIFIED).is(Phase.DURESS).isSilent();
    assertThat(story.call().result()).isEqualTo(IDENTIFIED);
  }

  @Test
  void a_right_code_after_the_duress_code_takes_nothing_back() {
    var story = duressAtTheSite().keysRightCodeOf("site").is(Phase.DURESS);
    assertThat(story.last().changes()).isEmpty();
    assertThat(story.ends(IDENTIFIED).is(Phase.DURESS).call().verdict()).isEqualTo(Verdict.DURESS);
  }

  @Test
  void a_duress_code_after_a_right_code_counts() {
    Story.of(INTRUSION, JEWELLER, Cast.intrusion()).answers().keysRightCodeOf("site").keysDuressCodeOf("site")
        .isSilent().is(Phase.DURESS);
  }

  @Test
  void a_keyholder_under_duress_counts_and_nobody_else_is_rung() {
    Story.of(INTRUSION, JEWELLER, Cast.intrusion()).ends(WRONG_CODE).rings("anne", "0611111111").answers()
        .keysDuressCodeOf("anne").isSilent().is(Phase.DURESS).ends(IDENTIFIED).isSilent();
  }

  @Test
  void not_even_the_watchdog_hangs_up_on_a_call_under_duress() {
    var story = duressAtTheSite();
    story.timer(Timers.watchdog(story.call().id())).isSilent().is(Phase.DURESS);
    assertThat(story.call().live()).isFalse();
  }

  @Test
  void a_duress_code_heard_after_the_incident_closed_opens_it_again() {
    var story = Story.of(INTRUSION, JEWELLER, Cast.intrusion()).answers().closedBy("Alice", "Client joint.")
        .is(Phase.CLOSED).keysDuressCodeOf("site").is(Phase.DURESS).isSilent();
    assertThat(story.incident().closing()).isNull();
  }

  @Test
  void whatever_comes_after_a_duress_code_the_machine_rings_nobody_and_its_calls_are_not_cut_or_joined() {
    LongStream.range(0, 300).forEach(seed -> {
      var story = duressAtTheSite();
      int orderedBefore = story.ordered().size();
      var wanderer = new Wanderer(seed);
      for (int i = 0; i < 30; i++) {
        story.then(wanderer.any(story.incident()));
        assertThat(story.incident().priority()).isZero();
      }
      var siteCalls = story.incident().attempts().stream().filter(call -> call.by() == null).map(Attempt::id).toList();
      assertThat(story.ordered().subList(orderedBefore, story.ordered().size()))
          .noneMatch(order -> order instanceof Order.Ring ring && (siteCalls.contains(ring.attempt())
              || ring.person().equals("site")))
          .noneMatch(order -> order instanceof Order.HangUp(var attempt) && siteCalls.contains(attempt))
          .noneMatch(order -> order instanceof Order.JoinOperator(var attempt, _) && siteCalls.contains(attempt));
    });
  }
}
