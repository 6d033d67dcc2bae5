package org.contrappel.server.ledger.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Arrived;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Head;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.NoticeListener;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/** Reads what is in memory. */
final class MemoryReader implements LedgerReader {
  private final MemoryLedger ledger;

  MemoryReader(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  private <T> T in(Lane lane, Function<MemoryLane, T> question) {
    var asked = ledger.lane(lane);
    synchronized (asked) {
      return question.apply(asked);
    }
  }

  @Override
  public List<byte[]> stored(Lane lane, StreamName stream, long from, int atMost) {
    return in(lane, l -> l.stream(stream).stream().skip(from - 1).limit(atMost).map(byte[]::clone).toList());
  }

  @Override
  public Head head(Lane lane, StreamName stream) {
    return in(lane, l -> l.stream(stream).isEmpty() ? Head.EMPTY : Entry.read(l.stream(stream).getLast()).head());
  }

  @Override
  public Optional<byte[]> bytes(Lane lane, String name) {
    return in(lane, l -> Optional.ofNullable(l.documents.get(name)).map(byte[]::clone));
  }

  @Override
  public Map<String, String> documents(String prefix) {
    var found = new TreeMap<String, String>();
    for (var lane : Lanes.all()) {
      in(lane, l -> {
        l.documents.forEach((name, bytes) -> {
          if (name.startsWith(prefix)) {
            found.put(name, new String(bytes, UTF_8));
          }
        });
        return found;
      });
    }
    return found;
  }

  @Override
  public List<Optional<String>> documents(Lane lane, List<String> names) {
    return names.stream().map(name -> document(lane, name)).toList();
  }

  @Override
  public List<String> openIds(Lane lane) {
    return in(lane, MemoryLane::openIds);
  }

  @Override
  public List<Timer> timers(Lane lane) {
    return in(lane, MemoryLane::timersInOrder);
  }

  @Override
  public String position(Lane lane) {
    return in(lane, l -> MemoryLane.id(l.position));
  }

  @Override
  public List<Arrived> arrived(Lane lane, String after, int atMost) {
    return in(lane, l -> l.inbox.tailMap(MemoryLane.number(after), false).values().stream().limit(atMost).toList());
  }

  @Override
  public List<Append.Dead> dead(Lane lane) {
    return in(lane, l -> List.copyOf(l.dead));
  }

  @Override
  public AutoCloseable subscribe(NoticeListener listener) {
    return ledger.subscribe(listener);
  }
}
