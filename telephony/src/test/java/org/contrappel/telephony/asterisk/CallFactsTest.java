package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.contrappel.telephony.LineEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFactsTest {
  @ParameterizedTest
  @CsvSource({"17,BUSY", "21,REJECTED", "1,BAD_NUMBER", "28,BAD_NUMBER", "34,NETWORK_DOWN", "38,NETWORK_DOWN", "19,NO_ANSWER"})
  void the_cause_of_a_call_that_rang_tells_its_end(int cause, LineEnd end) {
    assertThat(CallFacts.NONE.ringing().end(cause, false)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"18", "19", "0", "16", "102"})
  void silence_on_a_trunk_not_known_to_live_is_the_networks(int cause) {
    assertThat(CallFacts.NONE.end(cause, false)).isEqualTo(LineEnd.NETWORK_DOWN);
    assertThat(CallFacts.NONE.end(cause, true)).isEqualTo(LineEnd.NO_ANSWER);
  }

  @Test
  void whatever_ends_an_answered_call_it_is_cleared() {
    assertThat(CallFacts.NONE.answered(Instant.EPOCH).end(34, false)).isEqualTo(LineEnd.CLEARED);
  }
}
