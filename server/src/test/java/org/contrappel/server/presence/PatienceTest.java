package org.contrappel.server.presence;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contrappel.server.presence.Patience.Found;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Instant DEED = Instant.parse("2026-11-22T20:00:00Z");
  private static final Patience PATIENCE = new Patience(ofMinutes(15), ofMinutes(1));
  private static final Instant ASKED_AT = DEED.plus(ofMinutes(15));
  private static final Asked ASKED = new Asked("durand", DEED, ASKED_AT, ASKED_AT.plus(ofMinutes(1)), null);

  private static Found look(Instant deed, Asked asked, Duration later) {
    return PATIENCE.look(deed, asked, DEED.plus(later));
  }

  @Test
  void whoever_did_something_is_looked_for_again_when_his_time_is_over() {
    assertThat(look(DEED, null, ofMinutes(14))).isEqualTo(new Found.Well(ASKED_AT));
  }

  @Test
  void whoever_did_nothing_for_his_time_is_asked() {
    assertThat(look(DEED, null, ofMinutes(15))).isEqualTo(new Found.Silent(DEED));
  }

  @Test
  void whoever_is_asked_has_his_minute() {
    assertThat(look(DEED, ASKED, ofMinutes(15).plus(ofSeconds(59)))).isEqualTo(new Found.Waiting(ASKED.until()));
  }

  @Test
  void whoever_does_something_after_he_was_asked_has_answered() {
    var deed = ASKED_AT.plus(ofSeconds(30));
    assertThat(look(deed, ASKED, ofMinutes(16))).isEqualTo(new Found.Answered(deed.plus(ofMinutes(15))));
  }

  @Test
  void whoever_does_not_is_missed_until_the_alarm_is_known_to_be_raised() {
    assertThat(look(DEED, ASKED, ofMinutes(16))).isEqualTo(new Found.Missed(ASKED));
    assertThat(look(DEED, ASKED.missed("07-1"), ofMinutes(17))).isEqualTo(new Found.Known());
  }

  @Test
  void whoever_answers_after_the_alarm_is_looked_for_as_before() {
    var deed = ASKED_AT.plus(ofMinutes(5));
    assertThat(look(deed, ASKED.missed("07-1"), ofMinutes(21))).isEqualTo(new Found.Answered(deed.plus(ofMinutes(15))));
  }
}
