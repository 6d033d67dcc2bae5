package org.contrappel.server.ledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.contrappel.server.ledger.Conversations;
import org.contrappel.server.ledger.ConversationsContract;
import org.contrappel.server.ledger.Lane;
import org.junit.jupiter.api.Test;

class ConversationsInMemoryTest extends ConversationsContract {
  private static final Lane LANE = new Lane(7);
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");

  @Override
  protected Conversations conversations() {
    InstantSource clock = () -> now;
    return new MemoryLedger(clock).parts(Duration.ofSeconds(10), Duration.ofHours(48), () -> "unused").conversations();
  }

  @Test
  void it_is_kept_for_a_day() {
    var kept = conversations();
    kept.store(LANE, "07-t1", 0, "{}");
    now = now.plus(Duration.ofHours(23));
    assertThat(kept.read(LANE, "07-t1")).isPresent();
    now = now.plus(Duration.ofHours(1));
    assertThat(kept.read(LANE, "07-t1")).isEmpty();
  }
}
