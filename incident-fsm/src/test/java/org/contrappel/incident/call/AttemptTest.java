package org.contrappel.incident.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private static Attempt attempt(String id) {
    return Attempt.asked(id, "site", "0140000001", Purpose.VERIFICATION, "verify-site", NOW);
  }

  @Test
  void a_verdict_of_duress_is_never_taken_back() {
    var duress = attempt("i-1").identified("site", Verdict.DURESS, NOW);
    assertThat(duress.identified("site", Verdict.RIGHT, NOW.plusSeconds(1)).verdict()).isEqualTo(Verdict.DURESS);
  }

  @Test
  void the_first_instant_of_a_fact_stands() {
    var seen = attempt("i-1").with(Fact.RINGING, NOW).with(Fact.RINGING, NOW.plusSeconds(1));
    assertThat(seen.at(Fact.RINGING)).isEqualTo(NOW);
  }

  @Test
  void an_id_that_could_be_read_as_syntax_is_refused() {
    assertThatThrownBy(() -> attempt("i-1\r\nAction: Logoff")).hasMessageContaining("a-z");
  }
}
