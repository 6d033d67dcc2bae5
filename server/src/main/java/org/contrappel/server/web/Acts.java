package org.contrappel.server.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.table.Refusals;
import org.contrappel.server.board.Board;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What an operator does to an incident: refused at once where it cannot be, else put into its lane, and answered when it is
 * decided, so that one act can follow the other.
 */
@Component
class Acts {
  private static final Duration DECIDED_WITHIN = Duration.ofSeconds(5);
  private final LedgerReader reader;
  private final KeptIncidents incidents;
  private final Happenings happenings;
  private final Board board;
  private final Supplier<EvidenceTable> evidence;
  private final InstantSource clock;
  private final Json json;

  Acts(
      LedgerReader reader, KeptIncidents incidents, Happenings happenings, Board board, Supplier<EvidenceTable> evidence,
      InstantSource clock, Json json) {
    this.reader = reader;
    this.incidents = incidents;
    this.happenings = happenings;
    this.board = board;
    this.evidence = evidence;
    this.clock = clock;
    this.json = json;
  }

  InstantSource clock() {
    return clock;
  }

  Incident incident(String id) {
    return incidents.of(id).orElseThrow(() -> Refusal.unknown("incident"));
  }

  /** Refuses what could not be done now, without doing it. */
  void refuse(String id, Event.Act act) {
    Refusals.of(incident(id), act, evidence.get()).ifPresent(Acts::refuse);
  }

  /** @return the incident after it */
  IncidentView done(String id, Event.Act act) throws InterruptedException {
    refuse(id, act);
    var lane = Lane.ofId(id).orElseThrow();
    var stream = StreamName.incident(id);
    var from = reader.head(lane, stream).number() + 1;
    happenings.report(id + "-0", UUID.randomUUID().toString(), act);
    var moved = board.await(() -> decided(lane, stream, from, act), DECIDED_WITHIN)
        .orElseThrow(() -> new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE, "It is on disk and not yet decided. Read the incident in a moment."));
    moved.changes().stream().filter(Change.ActRefused.class::isInstance).map(change -> (Change.ActRefused) change)
        .findFirst().ifPresent(refused -> refuse(refused.why()));
    return IncidentView.of(incident(id));
  }

  private Optional<Moved> decided(Lane lane, StreamName stream, long from, Event.Act act) {
    return reader.entries(lane, stream, from, Integer.MAX_VALUE).stream()
        .filter(entry -> json.tree(entry.body()).has("changes"))
        .map(entry -> json.read(entry.body(), Moved.class))
        .filter(moved -> moved.event().equals(act))
        .findFirst();
  }

  private static void refuse(String why) {
    throw new Refusal(HttpStatus.CONFLICT, why);
  }
}
