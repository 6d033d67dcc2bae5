package org.contrappel.server.assembly;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.contrappel.server.lane.WallClock;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.proof.NamelessFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour what nobody needs any more is deleted. What fails is tried again an hour later. */
final class Sweeping {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private final NamelessFiles files;
  private final WallClock clock;
  private final Executor threads;

  Sweeping(NamelessFiles files, WallClock clock, Executor threads) {
    this.files = files;
    this.clock = clock;
    this.threads = threads;
  }

  void begin() {
    threads.execute(this::sweep);
  }

  private void sweep() {
    try {
      files.delete(clock.instant());
    } catch (IOException | LedgerUnavailable notNow) {
      LOG.warn("Files that no clue names could not be deleted: {}", notNow.getMessage());
    } finally {
      clock.wakeAt(clock.instant().plus(EVERY), this::begin);
    }
  }
}
