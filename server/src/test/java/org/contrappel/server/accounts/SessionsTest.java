package org.contrappel.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.memory.MemoryFleeting;
import org.contrappel.server.security.Role;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Account DURAND = new Account("durand", Role.OPERATOR, null, "sealed");
  private Instant now = Instant.parse("2026-11-25T03:00:00Z");
  private final Sessions sessions = new Sessions(new MemoryFleeting(() -> now), () -> now, new Json());

  @Test
  void a_session_lives_as_long_as_something_is_asked_within_the_hour() {
    var cookie = sessions.begin(DURAND).cookie();
    for (var i = 0; i < 10; i++) {
      now = now.plus(Duration.ofMinutes(59));
      assertThat(sessions.of(cookie)).isPresent();
    }
  }

  @Test
  void after_an_hour_without_a_request_it_is_over() {
    var cookie = sessions.begin(DURAND).cookie();
    now = now.plus(Duration.ofMinutes(60));

    assertThat(sessions.of(cookie)).isEmpty();
  }

  @Test
  void after_twelve_hours_it_is_over_however_busy() {
    var cookie = sessions.begin(DURAND).cookie();
    for (var i = 0; i < 12; i++) {
      now = now.plus(Duration.ofMinutes(59));
      sessions.of(cookie);
    }
    now = now.plus(Duration.ofMinutes(12));

    assertThat(sessions.of(cookie)).isEmpty();
  }

  @Test
  void whoever_signed_out_is_out_and_his_other_desk_is_not() {
    var here = sessions.begin(DURAND).cookie();
    var there = sessions.begin(DURAND).cookie();
    sessions.end(here);

    assertThat(sessions.of(here)).isEmpty();
    assertThat(sessions.of(there)).map(Session::name).contains("durand");
  }

  @Test
  void each_session_has_a_token_of_its_own() {
    assertThat(sessions.begin(DURAND).session().csrf()).isNotEqualTo(sessions.begin(DURAND).session().csrf());
  }
}
