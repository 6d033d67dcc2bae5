package org.contrappel.world.invariant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.ledger.Entry;

/** The record kept beside the register is what the register's changes amount to. */
final class TheStateIsTheFold implements Invariant {

  @Override
  public Optional<String> brokenBy(Seen seen) {
    List<Change> changes = seen.stored().stream().map(Entry::read).flatMap(entry -> changes(seen, entry)).toList();
    var folded = Incident.received(seen.stream().id()).apply(changes);
    return folded.equals(seen.kept())
        ? Optional.empty()
        : Optional.of("the register amounts to " + folded + " and kept is " + seen.kept());
  }

  private static Stream<Change> changes(Seen seen, Entry entry) {
    return seen.json().tree(entry.body()).has("changes")
        ? seen.json().read(entry.body(), Moved.class).changes().stream()
        : Stream.empty();
  }
}
