package org.contrappel.server.ledger.memory;

import java.time.Duration;
import java.time.InstantSource;
import org.contrappel.server.ledger.AppendContract;
import org.contrappel.server.ledger.LedgerParts;

class AppendInMemoryTest extends AppendContract {

  @Override
  protected LedgerParts parts() {
    return new MemoryLedger(InstantSource.system()).parts(Duration.ofSeconds(10), Duration.ofHours(48), () -> "unused");
  }
}
