package org.contrappel.server.ledger;

import static org.contrappel.server.ledger.ChainFault.Kind.CHANGED;
import static org.contrappel.server.ledger.ChainFault.Kind.INSERTED;
import static org.contrappel.server.ledger.ChainFault.Kind.REMOVED;
import static org.contrappel.server.ledger.ChainFault.Kind.SWAPPED;

import java.util.List;
import java.util.Optional;

/** Checks a whole chain, from its first entry, over the bytes as they are stored. */
public final class HashChain {

  private HashChain() {}

  /** The first fault; empty when the chain is whole. A cut-off end is only seen by {@link #verify(StreamName, List, Head)}. */
  public static Optional<ChainFault> verify(StreamName stream, List<byte[]> stored) {
    var head = Head.EMPTY;
    for (int i = 0; i < stored.size(); i++) {
      long expected = i + 1L;
      if (!Entry.isIntact(stored.get(i))) {
        return Optional.of(new ChainFault(CHANGED, expected));
      }
      var entry = Entry.read(stored.get(i));
      if (!entry.stream().equals(stream)) {
        return Optional.of(new ChainFault(INSERTED, expected));
      }
      if (entry.number() != expected) {
        return Optional.of(misplaced(entry.number(), expected, stored.subList(i + 1, stored.size())));
      }
      if (!entry.previous().equals(head.hash())) {
        return Optional.of(foreign(expected));
      }
      head = entry.head();
    }
    return Optional.empty();
  }

  /** As {@link #verify(StreamName, List)}, and the chain must end where it is known to have ended. */
  public static Optional<ChainFault> verify(StreamName stream, List<byte[]> stored, Head known) {
    return verify(stream, stored).or(() -> endsOtherwise(stored, known));
  }

  private static ChainFault misplaced(long found, long expected, List<byte[]> later) {
    if (found < expected) {
      return new ChainFault(INSERTED, expected);
    }
    boolean comesLater = later.stream().filter(Entry::isIntact).anyMatch(e -> Entry.read(e).number() == expected);
    return new ChainFault(comesLater ? SWAPPED : REMOVED, expected);
  }

  /** The entry itself is whole but names another one before it: the one before was exchanged, or this one was put in. */
  private static ChainFault foreign(long expected) {
    return expected == 1 ? new ChainFault(INSERTED, 1) : new ChainFault(CHANGED, expected - 1);
  }

  private static Optional<ChainFault> endsOtherwise(List<byte[]> stored, Head known) {
    if (stored.size() < known.number()) {
      return Optional.of(new ChainFault(REMOVED, stored.size() + 1L));
    }
    if (stored.size() > known.number()) {
      return Optional.of(new ChainFault(INSERTED, known.number() + 1));
    }
    var end = stored.isEmpty() ? Head.EMPTY : Entry.read(stored.getLast()).head();
    return end.equals(known) ? Optional.empty() : Optional.of(new ChainFault(CHANGED, known.number()));
  }
}
