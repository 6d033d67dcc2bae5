package org.contrappel.server.lane;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Handled;
import org.contrappel.server.ledger.Head;
import org.contrappel.server.ledger.Lease;
import org.contrappel.server.ledger.StreamName;

/** A decision and the append that writes it, numbered and chained. */
record Decided(Decision decision, Append append) {

  static Decided of(Lease lease, LaneMemory memory, Instant now, Input input, Decision decision) {
    Map<StreamName, Head> ends = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (var line : decision.entries()) {
      var head = ends.computeIfAbsent(line.stream(), memory::head);
      var entry = Entry.joining(line.stream(), head, now, line.kind(), line.body());
      ends.put(line.stream(), entry.head());
      entries.add(entry);
    }
    return new Decided(
        decision, new Append(lease.lane(), lease.epoch(), handled(input), entries, decision.changes()));
  }

  /** The append that only sets an input aside, telling how it broke but not what was in it. */
  static Append setAside(Lease lease, Input input, Throwable error) {
    var message = Optional.ofNullable(error.getMessage()).orElse("");
    var dead = new Append.Dead(named(input), error.getClass().getName(), message);
    return new Append(
        lease.lane(), lease.epoch(), handled(input), List.of(), Changes.NONE, Optional.of(dead));
  }

  /** Which input it was, without its content. */
  static String named(Input input) {
    return switch (input) {
      case Input.Item item -> "item " + item.id() + " " + item.kind();
      case Input.Due due -> "timer " + due.timer();
    };
  }

  private static Handled handled(Input input) {
    return switch (input) {
      case Input.Item item -> new Handled.Item(item.id());
      case Input.Due due -> new Handled.Due(due.timer(), due.at());
    };
  }
}
