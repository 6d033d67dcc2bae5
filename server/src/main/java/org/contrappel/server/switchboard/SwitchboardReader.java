package org.contrappel.server.switchboard;

import java.util.Optional;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;

/** The calls of the station as they stand in the ledger, for whoever only looks. */
public final class SwitchboardReader {
  private final LedgerReader reader;
  private final Json json;

  public SwitchboardReader(LedgerReader reader, Json json) {
    this.reader = reader;
    this.json = json;
  }

  public Switchboard now() {
    return reader.document(Lane.STATION, Names.SWITCHBOARD).map(text -> json.read(text, Switchboard.class))
        .orElse(Switchboard.EMPTY);
  }

  public Optional<StationCall> call(String id) {
    return now().call(id);
  }
}
