package org.contrappel.server.ledger;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
class AppendTest extends AppendContract {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  @Override
  protected LedgerParts parts() {
    return REDIS.ledger().parts(Duration.ofSeconds(10), Duration.ofHours(48), () -> "unused");
  }
}
