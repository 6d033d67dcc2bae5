package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
class NoticesTest {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Lane LANE = new Lane(7);
  private static final StreamName STREAM = StreamName.incident("07-abc");

  @Test
  void an_append_is_noticed_once_even_when_it_is_played_twice() throws Exception {
    var notices = new LinkedBlockingQueue<Notice>();
    var lease = new RedisLeases(REDIS.ledger(), Duration.ofSeconds(10)).take(LANE, "node-1", NOW).orElseThrow();
    var first = Entry.joining(STREAM, Head.EMPTY, NOW, "received", "{}");
    var second = Entry.joining(STREAM, first.head(), NOW, "moved", "{}");
    var third = Entry.joining(STREAM, second.head(), NOW, "moved", "{}");
    try (var _ = new RedisLedgerReader(REDIS.ledger()).subscribe(notices::add)) {
      var ledger = new RedisLedger(REDIS.ledger());
      var append = new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(first, second), Changes.NONE);
      ledger.append(append);
      ledger.append(append);
      ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(third), Changes.NONE));

      assertThat(notices.poll(5, TimeUnit.SECONDS)).isEqualTo(new Notice(LANE, STREAM, 1, 2));
      assertThat(notices.poll(5, TimeUnit.SECONDS)).isEqualTo(new Notice(LANE, STREAM, 3, 3));
    }
  }
}
