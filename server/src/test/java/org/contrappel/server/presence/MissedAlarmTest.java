package org.contrappel.server.presence;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.memory.MemoryLedger;
import org.contrappel.server.reception.Reception;
import org.junit.jupiter.api.Test;

class MissedAlarmTest {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private final AtomicInteger drawn = new AtomicInteger();
  private final LedgerParts ledger =
      new MemoryLedger(() -> NOW).parts(ofSeconds(10), ofHours(1), () -> "a" + drawn.incrementAndGet());

  private MissedAlarm alarm(String site) {
    return new MissedAlarm(new Reception(ledger.intake(), () -> NOW, new Json()), ledger.inbox(), site, new Json());
  }

  private static Asked asked(Instant at) {
    return new Asked("durand", at.minus(ofMinutes(15)), at, at.plus(ofMinutes(1)), null);
  }

  private int alarms() {
    return ledger.reader().arrived(Lanes.ofSite("desk"), "0-0", 10).size();
  }

  private int entries() {
    return ledger.reader().arrived(Lane.STATION, "0-0", 10).size();
  }

  @Test
  void ordered_twice_for_one_silence_it_is_one_alarm_and_one_entry() {
    alarm("desk").raise(asked(NOW));
    alarm("desk").raise(asked(NOW));
    assertThat(alarms()).isEqualTo(1);
    assertThat(entries()).isEqualTo(1);

    alarm("desk").raise(asked(NOW.plus(ofHours(1))));
    assertThat(alarms()).isEqualTo(2);
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void a_name_that_can_be_no_sites_is_refused_at_the_start_and_not_at_night() {
    assertThatThrownBy(() -> alarm("le poste")).isInstanceOf(IllegalArgumentException.class);
  }
}
