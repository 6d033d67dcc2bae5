package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.ACCEPTED;
import static org.contrappel.calls.Prompts.REFUSED;

import java.time.Duration;
import java.util.List;
import org.contrappel.script.Heard;
import org.contrappel.telephony.phone.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who cannot prove himself is not told why, and the plan's own branch follows. */
interface WrongCodes {
  Stage stage();

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void after_three_refused_codes_a_guard_is_rung_and_whoever_keyed_them_has_heard_no_hint() {
    var site = stage().siteOfPlan("guard-after-wrong-code", "keyholder", "agent");
    var guard = site.keyholders().getLast();
    var call = stage().expectCall(site.number()).answers();
    var offer = stage().expectCall(guard.number()).answers();
    var incident = stage().alarm(site);

    for (var wrong : List.of(almost(site.right()), stage().site().right(), site.right().substring(0, 5))) {
      call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
      call.presses(wrong + "#");
    }
    call.ends(Stage.PATIENCE);
    declines(offer, guard);

    var heard = new Listening(call.audio());
    var turns = heard.mustHold(stage().prompts().of("verify-site", REFUSED, REFUSED, REFUSED));
    assertThat(heard.besides(turns)).as("anything but the same words for each of them").isEmpty();
    var told = stage().settled(incident, "WITH_OPERATOR");
    assertThat(Stage.results(told)).containsExactly("WRONG_CODE", "DECLINED");
    assertThat(stage().timesRung(site.number())).isEqualTo(1);
    assertThat(stage().timesRung(site.keyholders().getFirst().number())).as("the keyholder, passed over").isZero();
    assertThat(stage().timesRung(guard.number())).isEqualTo(1);
  }

  private static String almost(String code) {
    var last = code.charAt(code.length() - 1);
    return code.substring(0, code.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
  }

  private void declines(Call offer, Place.Keyholder guard) {
    offer.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    offer.presses(guard.right() + "#");
    offer.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    offer.presses("2");
    offer.ends(Stage.PATIENCE);
    var noted = stage().prompts().of("agent-offer", ACCEPTED, new Heard.Keys("2")).getLast().getFirst();
    assertThat(new Listening(offer.audio()).holds(noted)).as("the guard heard that it is noted").isTrue();
  }
}
