package org.contrappel.server.lane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Head;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/**
 * A lane as its owner sees it while deciding. Asking may fail with {@link
 * org.contrappel.server.ledger.LedgerUnavailable}; let it pass, the input is then decided again.
 */
public interface LaneView {

  Lane lane();

  /** Of the lease under which this node writes. */
  long epoch();

  /** The instant of this decision; its entries will bear it. The same at every asking. */
  Instant now();

  Optional<String> document(String name);

  Head head(StreamName stream);

  /** Entries from a number on, see {@link org.contrappel.server.ledger.LedgerReader#entries}. */
  List<Entry> entries(StreamName stream, long from, int atMost);

  /** The lane's open incidents, the longest open first. */
  List<String> openIncidents();

  /** The timers that are set, the next one first. */
  List<Timer> timers();
}
