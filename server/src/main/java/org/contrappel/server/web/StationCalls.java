package org.contrappel.server.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.contrappel.server.board.Board;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.switchboard.Happened;
import org.contrappel.server.switchboard.Switchboard;
import org.contrappel.server.switchboard.SwitchboardInbox;
import org.contrappel.server.switchboard.SwitchboardReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an operator does to a call that belongs to no incident: put into the station's lane, and answered when it is decided. */
@Component
class StationCalls {
  private static final Duration DECIDED_WITHIN = Duration.ofSeconds(5);
  private final SwitchboardReader switchboard;
  private final SwitchboardInbox inbox;
  private final LedgerReader reader;
  private final Board board;
  private final Json json;

  StationCalls(SwitchboardReader switchboard, SwitchboardInbox inbox, LedgerReader reader, Board board, Json json) {
    this.switchboard = switchboard;
    this.inbox = inbox;
    this.reader = reader;
    this.board = board;
    this.json = json;
  }

  Switchboard now() {
    return switchboard.now();
  }

  /** @return the entry's body */
  JsonNode done(String call, Happened.Does what, String by, String words) throws InterruptedException {
    var act = UUID.randomUUID().toString();
    var from = reader.head(Lane.STATION, StreamName.STATION).number() + 1;
    inbox.report(new Happened.Act(call, what, by, act, words), act);
    var body = board.await(() -> decided(from, act), DECIDED_WITHIN)
        .orElseThrow(() -> new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE, "It is on disk and not yet decided. Look again in a moment."));
    if (!body.has("call") && body.has("why")) {
      throw new Refusal(HttpStatus.CONFLICT, body.path("why").asString(""));
    }
    return body;
  }

  private Optional<JsonNode> decided(long from, String act) {
    return reader.entries(Lane.STATION, StreamName.STATION, from, Integer.MAX_VALUE).stream()
        .map(entry -> json.tree(entry.body()))
        .filter(body -> body.path("act").asString("").equals(act))
        .findFirst();
  }
}
