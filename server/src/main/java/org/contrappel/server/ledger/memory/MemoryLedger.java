package org.contrappel.server.ledger.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.Notice;
import org.contrappel.server.ledger.NoticeListener;

/** All lanes of a ledger in memory. Safe for threads. */
public final class MemoryLedger {
  private final InstantSource clock;
  private final Map<Lane, MemoryLane> lanes;
  private final List<NoticeListener> listeners = new CopyOnWriteArrayList<>();

  /** @param clock by which what is kept for a while is forgotten, and nothing else */
  public MemoryLedger(InstantSource clock) {
    this.clock = clock;
    this.lanes = Lanes.all().stream().collect(Collectors.toUnmodifiableMap(
        Function.identity(), lane -> new MemoryLane(lane, clock)));
  }

  /**
   * @param leaseValidity how long an unrenewed lease keeps others out
   * @param keysCountFor how long an idempotency key is remembered
   * @param suffixes makes the part of an alarm id that is unlike any other
   */
  public LedgerParts parts(Duration leaseValidity, Duration keysCountFor, Supplier<String> suffixes) {
    return new LedgerParts(
        append -> lane(append.lane()).append(append, this::tell),
        new MemoryReader(this),
        new MemoryLeases(this, leaseValidity),
        (lane, kind, json, once) -> lane(lane).put(kind, json, once),
        new MemoryConversations(this),
        new MemoryIntake(this, new Remembered<>(clock), keysCountFor, suffixes));
  }

  MemoryLane lane(Lane lane) {
    return lanes.get(lane);
  }

  AutoCloseable subscribe(NoticeListener listener) {
    listeners.add(listener);
    listener.resumed();
    return () -> listeners.remove(listener);
  }

  private void tell(Notice notice) {
    listeners.forEach(listener -> listener.noticed(notice));
  }
}
