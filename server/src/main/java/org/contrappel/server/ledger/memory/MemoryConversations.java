package org.contrappel.server.ledger.memory;

import java.util.Optional;
import org.contrappel.server.ledger.Conversations;
import org.contrappel.server.ledger.Lane;

/** The conversations in memory. */
final class MemoryConversations implements Conversations {
  private final MemoryLedger ledger;

  MemoryConversations(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Stored> read(Lane lane, String attempt) {
    var kept = ledger.lane(lane);
    synchronized (kept) {
      return kept.conversations.get(attempt);
    }
  }

  @Override
  public boolean store(Lane lane, String attempt, long readAt, String json) {
    var kept = ledger.lane(lane);
    var next = new Stored(readAt + 1, json);
    synchronized (kept) {
      var present = kept.conversations.get(attempt);
      if (present.filter(next::equals).isPresent()) {
        return true;
      }
      if (present.map(Stored::turn).orElse(0L) != readAt) {
        return false;
      }
      kept.conversations.put(attempt, next, KEPT);
      return true;
    }
  }
}
