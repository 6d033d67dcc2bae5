package org.contrappel.server.dispatch;

import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.site.Callee;
import org.contrappel.server.Ids;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;

/**
 * While a call waited, its incident may have been closed, come under duress, or given the call up: then nobody is rung.
 * Under duress an operator still calls whom he wants, save the site.
 */
public final class StillWanted {
  private final LedgerReader reader;
  private final Json json;

  public StillWanted(LedgerReader reader, Json json) {
    this.reader = reader;
    this.json = json;
  }

  boolean still(String attempt) {
    return Lane.ofId(attempt)
        .flatMap(lane -> reader.document(lane, Names.incident(Ids.incidentOfAttempt(attempt))))
        .map(text -> json.read(text, Incident.class))
        .filter(incident -> incident.phase() != Phase.CLOSED)
        .flatMap(incident -> incident.attempt(attempt)
            .filter(asked -> !incident.underDuress() || isElsewhere(asked)))
        .filter(asked -> asked.live())
        .isPresent();
  }

  private static boolean isElsewhere(Attempt asked) {
    return asked.purpose() == Purpose.OPERATOR && !asked.person().equals(Callee.SITE);
  }
}
