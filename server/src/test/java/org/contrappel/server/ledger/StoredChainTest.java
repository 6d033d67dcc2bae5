package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody with access to Redis can do to a register, and that it shows. */
@Tag("real-redis")
class StoredChainTest {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Lane LANE = new Lane(7);
  private static final StreamName STREAM = StreamName.incident("07-abc");

  private final LedgerReader reader = new RedisLedgerReader(REDIS.ledger());

  @BeforeEach
  void fiveEntriesAreWritten() {
    var lease = new RedisLeases(REDIS.ledger(), Duration.ofSeconds(10)).take(LANE, "node-1", NOW).orElseThrow();
    var entries = new ArrayList<Entry>();
    var head = Head.EMPTY;
    for (int i = 1; i <= 5; i++) {
      entries.add(Entry.joining(STREAM, head, NOW, "received", "{\"n\":" + i + "}"));
      head = entries.getLast().head();
    }
    new RedisLedger(REDIS.ledger()).append(
        new Append(LANE, lease.epoch(), new Handled.Nothing(), entries, Changes.NONE));
    assertThat(HashChain.verify(STREAM, stored())).isEmpty();
  }

  @Test
  void a_byte_changed_in_redis_is_found() {
    var third = stored().get(2);
    third[third.length - 2] = '9';
    REDIS.ledger().ask(redis -> redis.lset(STREAM.key(LANE), 2, third));

    assertThat(HashChain.verify(STREAM, stored())).contains(new ChainFault(ChainFault.Kind.CHANGED, 3));
  }

  @Test
  void an_entry_removed_in_redis_is_found() {
    var second = stored().get(1);
    REDIS.ledger().ask(redis -> redis.lrem(STREAM.key(LANE), 1, second));

    assertThat(HashChain.verify(STREAM, stored())).contains(new ChainFault(ChainFault.Kind.REMOVED, 2));
  }

  @Test
  void reading_begins_and_ends_where_it_was_asked_to() {
    assertThat(reader.entries(LANE, STREAM, 2, 3)).extracting(Entry::number).containsExactly(2L, 3L, 4L);
    assertThat(reader.entries(LANE, STREAM, 6, 3)).isEmpty();
  }

  private List<byte[]> stored() {
    return reader.stored(LANE, STREAM, 1, 100);
  }
}
