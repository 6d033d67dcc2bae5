package org.contrappel.server.incidents;

import org.contrappel.incident.Event;
import org.contrappel.server.Ids;
import org.contrappel.server.kept.Happening;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what happened to an attempt into its incident's lane, whichever node owns it. */
public final class Happenings {
  private static final Logger LOG = LoggerFactory.getLogger(Happenings.class);
  private final Inbox inbox;
  private final Json json;
  private final Retry retry;

  public Happenings(Inbox inbox, Json json, Retry retry) {
    this.inbox = inbox;
    this.json = json;
    this.retry = retry;
  }

  /** Waits between two tries while Redis is away; false when this node is closing. */
  @FunctionalInterface
  public interface Retry {
    boolean again();
  }

  /**
   * On disk when this returns.
   *
   * @param what names the happening within the attempt: reported twice, it is put once
   */
  public void report(String attempt, String what, Event event) {
    var lane = Lane.ofId(attempt);
    if (lane.isEmpty()) {
      LOG.warn("A call that is none of ours was reported on: {}", event.getClass().getSimpleName());
      return;
    }
    var text = json.write(new Happening(Ids.incidentOfAttempt(attempt), event));
    while (true) {
      try {
        inbox.put(lane.get(), Names.EVENT, text, attempt + " " + what);
        return;
      } catch (LedgerUnavailable away) {
        if (!retry.again()) {
          throw away;
        }
      }
    }
  }
}
