package org.contrappel.server.ledger.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.contrappel.server.ledger.AlarmIntakeContract;
import org.contrappel.server.ledger.LedgerParts;

class AlarmIntakeInMemoryTest extends AlarmIntakeContract {

  @Override
  protected LedgerParts parts(Supplier<String> suffixes) {
    return new MemoryLedger(InstantSource.system()).parts(Duration.ofSeconds(10), Duration.ofHours(48), suffixes);
  }
}
