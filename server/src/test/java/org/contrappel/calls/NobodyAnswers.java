package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.contrappel.telephony.phone.Expectation;
import org.junit.jupiter.api.Test;

/** Calls nobody answers are told apart in the register. */
interface NobodyAnswers {
  Stage stage();

  @Test
  default void a_busy_line_is_rung_once_more_and_is_busy() {
    var site = stage().site();
    stage().expectCall(site.number()).isBusy();
    stage().expectCall(site.number()).isBusy();
    var told = stage().settled(stage().alarm(site), "WITH_OPERATOR");
    assertThat(Stage.results(told)).containsExactly("BUSY", "BUSY");
  }

  @Test
  default void a_call_that_is_declined_is_rejected() {
    comesTo("REJECTED", line -> line.refusesAfter(Duration.ofSeconds(1), 603));
  }

  @Test
  default void a_number_nobody_has_is_a_bad_number() {
    comesTo("BAD_NUMBER", line -> line.refuses(404));
  }

  @Test
  default void a_telephone_that_rings_on_is_not_answered() {
    comesTo("NO_ANSWER", Expectation::ringsOn);
  }

  private void comesTo(String result, Consumer<Expectation> manner) {
    var site = stage().site();
    manner.accept(stage().expectCall(site.number()));
    var told = stage().settled(stage().alarm(site), "WITH_OPERATOR");
    assertThat(Stage.results(told)).containsExactly(result);
    assertThat(Stage.calls(told).getFirst().path("facts").has("ANSWERED")).isFalse();
  }
}
