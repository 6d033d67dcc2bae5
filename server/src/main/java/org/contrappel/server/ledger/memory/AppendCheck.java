package org.contrappel.server.ledger.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Appended;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Handled;
import org.contrappel.server.ledger.Head;
import org.contrappel.server.ledger.StreamName;

/** What append.lua checks before it writes anything, in the same order and with the same answers. */
final class AppendCheck {
  private AppendCheck() {}

  /** {@code Done} when it may be written. */
  static Appended of(MemoryLane lane, Append append) {
    if (lane.epoch != append.epoch()) {
      return new Appended.StaleEpoch(lane.epoch);
    }
    var present = 0;
    var absent = 0;
    for (var stream : byStream(append).entrySet()) {
      var kept = lane.stream(stream.getKey());
      var entries = stream.getValue();
      var refused = kept.size() >= entries.getFirst().number() ? compared(kept, entries) : joined(kept, entries);
      if (refused != null) {
        return refused;
      }
      if (kept.size() >= entries.getFirst().number()) {
        present++;
      } else {
        absent++;
      }
    }
    if (present > 0) {
      return absent > 0 ? new Appended.HandledBefore() : new Appended.Already();
    }
    if (isHandled(lane, append.handled())) {
      return absent > 0 ? new Appended.HandledBefore() : new Appended.Already();
    }
    return new Appended.Done();
  }

  static SequencedMap<StreamName, List<Entry>> byStream(Append append) {
    return append.entries().stream()
        .collect(Collectors.groupingBy(Entry::stream, LinkedHashMap::new, Collectors.toList()));
  }

  private static Appended compared(List<byte[]> kept, List<Entry> entries) {
    for (var entry : entries) {
      if (entry.number() > kept.size()) {
        return new Appended.Gap(entry.stream(), kept.size() + 1L);
      }
      if (!Entry.read(kept.get((int) entry.number() - 1)).hash().equals(entry.hash())) {
        return new Appended.OtherHash(entry.stream(), entry.number());
      }
    }
    return null;
  }

  private static Appended joined(List<byte[]> kept, List<Entry> entries) {
    var first = entries.getFirst();
    var head = kept.isEmpty() ? Head.EMPTY : Entry.read(kept.getLast()).head();
    var joins = head.number() + 1 == first.number() && (kept.isEmpty() || head.hash().equals(first.previous()));
    return joins ? null : new Appended.Gap(first.stream(), kept.size() + 1L);
  }

  private static boolean isHandled(MemoryLane lane, Handled handled) {
    return switch (handled) {
      case Handled.Item(var id) -> MemoryLane.number(id) <= lane.position;
      case Handled.Due(var name, var at) -> {
        var timer = lane.timers.get(name);
        yield timer == null || timer.at().toEpochMilli() != at.toEpochMilli();
      }
      case Handled.Nothing() -> false;
    };
  }
}
