package org.contrappel.server.switchboard;

import org.contrappel.server.incidents.Happenings.Retry;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerUnavailable;

/** Puts what happened to a call of the station into its lane, whichever node owns it. */
public final class SwitchboardInbox {
  private final Inbox inbox;
  private final Json json;
  private final Retry retry;

  public SwitchboardInbox(Inbox inbox, Json json, Retry retry) {
    this.inbox = inbox;
    this.json = json;
    this.retry = retry;
  }

  /**
   * On disk when this returns.
   *
   * @param what names the happening within the call: reported twice, it is put once
   */
  public void report(Happened happened, String what) {
    var text = json.write(new Envelope(happened));
    while (true) {
      try {
        inbox.put(Lane.STATION, Names.STATION_CALL, text, happened.call() + " " + what);
        return;
      } catch (LedgerUnavailable away) {
        if (!retry.again()) {
          throw away;
        }
      }
    }
  }
}
