package org.contrappel.world;

import java.util.function.Consumer;
import org.contrappel.server.ledger.Intake;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerParts;

/** A ledger whose inboxes wake their lane, for lanes that have no thread that waits for them. */
final class Waking {
  private Waking() {}

  static LedgerParts of(LedgerParts parts, Consumer<Lane> wake) {
    return new LedgerParts(
        parts.ledger(), parts.reader(), parts.leases(),
        (lane, kind, json, once) -> {
          var id = parts.inbox().put(lane, kind, json, once);
          wake.accept(lane);
          return id;
        },
        parts.conversations(),
        (lane, caller, key, raw, kind, document) -> {
          var intake = parts.intake().accept(lane, caller, key, raw, kind, document);
          if (intake instanceof Intake.Accepted accepted) {
            wake.accept(accepted.lane());
          }
          return intake;
        });
  }
}
