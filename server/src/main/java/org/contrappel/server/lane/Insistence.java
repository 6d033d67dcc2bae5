package org.contrappel.server.lane;

import java.util.Optional;
import java.util.function.Supplier;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Asks Redis again and again until it answers. Only for questions that do no harm when asked twice. */
final class Insistence {

  private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);

  private final Object asking;
  private final Pause pause;

  /** @param asking who, for the log */
  Insistence(Object asking, Pause pause) {
    this.asking = asking;
    this.pause = pause;
  }

  /** Empty when the node closes before Redis answers. */
  <T> Optional<T> ask(Supplier<T> question) {
    for (boolean isFirst = true; ; isFirst = false) {
      try {
        return Optional.of(question.get());
      } catch (LedgerUnavailable e) {
        LOG.atLevel(isFirst ? Level.WARN : Level.DEBUG).log("{}: {}", asking, e.getMessage());
        if (!pause.thenAgain()) {
          return Optional.empty();
        }
      }
    }
  }
}
