package org.contrappel.server.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.contrappel.server.switchboard.StationCall.State;
import org.contrappel.telephony.OperatorLines.Left;
import org.junit.jupiter.api.Test;

/** A caller whose operator's telephone is lost while they speak. */
class LostOperatorTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final StationCall SPOKEN =
      StationCall.in("in-1-1", "+33199002001", NOW, List.of(), null).answered("durand");
  private final Rules rules = new Rules(Patience.USUAL);
  private final Switchboard board = Switchboard.EMPTY.with(SPOKEN);

  @Test
  void the_call_stays_his_while_he_is_waited_for_and_the_register_says_that_he_was_lost_and_is_back() {
    var lost = rules.step(board, new Happened.Away("in-1-1", "durand", NOW), NOW);
    assertThat(lost.kind()).isEqualTo(Kinds.OPERATOR_LOST);
    assertThat(lost.board().with("durand")).contains(SPOKEN);

    var back = rules.step(lost.board(), new Happened.Back("in-1-1", "durand", NOW), NOW);
    assertThat(back.kind()).isEqualTo(Kinds.OPERATOR_BACK);
    assertThat(back.board().with("durand")).contains(SPOKEN);
  }

  @Test
  void nobody_waits_for_him_any_more_and_the_caller_rings_again() {
    var lost = rules.step(board, new Happened.Away("in-1-1", "durand", NOW), NOW);

    var left = rules.step(lost.board(), new Happened.OperatorLeft("in-1-1", "durand", Left.LOST, NOW), NOW);

    assertThat(left.kind()).isEqualTo(Kinds.WAITS_AGAIN);
    assertThat(left.board().call("in-1-1")).map(StationCall::state).contains(State.RINGING);
  }

  @Test
  void the_exchange_failed_under_them_and_the_caller_is_called_back_by_the_same_operator_once() {
    var over = rules.step(board, new Happened.LineEnded("in-1-1", NOW), NOW);

    var cut = rules.step(over.board(), new Happened.CutOff(SPOKEN, NOW), NOW);

    var again = cut.board().with("durand").orElseThrow();
    assertThat(again).extracting(StationCall::id, StationCall::number, StationCall::state)
        .containsExactly("out-again-in-1-1", SPOKEN.number(), State.CLAIMED);
    assertThat(cut.deeds()).containsExactly(new Deed.Place(again));
    assertThat(rules.step(cut.board(), new Happened.CutOff(SPOKEN, NOW), NOW).kind()).isNull();
    assertThat(again.answered("durand").again(NOW).id()).as("cut off once more").isEqualTo("out-again-again-in-1-1");
  }

  @Test
  void late_news_of_another_operator_change_nothing() {
    assertThat(rules.step(board, new Happened.Away("in-1-1", "dupont", NOW), NOW).kind()).isNull();
  }
}
