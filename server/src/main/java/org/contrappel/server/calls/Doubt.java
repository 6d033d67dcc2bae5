package org.contrappel.server.calls;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Fact;
import org.contrappel.server.dispatch.Dispatcher;
import org.contrappel.server.incidents.ToDo;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Sighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of the calls that were under way when a node or the network was lost? The witnesses are asked, attempt by
 * attempt: a call that lives goes on, one that ended gets its true result, one that was never begun is placed now under
 * the same name, and of the rest we say that we do not know.
 * Whoever spoke with an operator when the network failed is called back, and so is the operator.
 */
public final class Doubt {
  private static final Logger LOG = LoggerFactory.getLogger(Doubt.class);
  private final PhoneNetwork network;
  private final LedgerReader reader;
  private final KeptIncidents incidents;
  private final CallReports reports;
  private final Dispatcher dispatcher;
  private final Json json;
  private final InstantSource clock;
  private final Executor threads;
  private final Set<Lane> mine = ConcurrentHashMap.newKeySet();

  /** @param threads runs a task without letting its caller wait, for asking the witnesses takes its time */
  public Doubt(
      PhoneNetwork network, LedgerReader reader, CallReports reports, Dispatcher dispatcher, Json json,
      InstantSource clock, Executor threads) {
    this.network = network;
    this.reader = reader;
    this.incidents = new KeptIncidents(reader, json);
    this.reports = reports;
    this.dispatcher = dispatcher;
    this.json = json;
    this.clock = clock;
    this.threads = threads;
  }

  /** The lane is ours now. Its calls are looked into at once, or when the network is there. */
  public void of(Lane lane) {
    mine.add(lane);
    if (network.reachable()) {
      threads.execute(() -> lookInto(lane));
    }
  }

  /** The network was away: every call of ours is in doubt. */
  public void ofAll() {
    mine.forEach(this::lookInto);
  }

  private void lookInto(Lane lane) {
    for (var id : reader.openIds(lane)) {
      incidents.of(id)
          .filter(incident -> incident.phase() != Phase.CLOSED)
          .ifPresent(incident -> incident.allLive().forEach(attempt -> lookInto(lane, incident, attempt)));
    }
  }

  private void lookInto(Lane lane, Incident incident, Attempt attempt) {
    var sighting = network.witness(attempt.id(), attempt.at(Fact.ASKED));
    LOG.info("{} was in doubt: {}", attempt.id(), sighting);
    switch (sighting) {
      case Sighting.Alive _ -> reports.alive(attempt.id()); // the network reports the rest, with its true times
      case Sighting.Ended(var end, var answeredAt, var endedAt) -> {
        if (answeredAt != null) {
          reports.answered(attempt.id(), answeredAt);
        }
        reports.ended(attempt.id(), end, endedAt);
      }
      case Sighting.NeverSeen _ -> placeNow(lane, incident, attempt);
      case Sighting.CannotSay _ -> {
        reports.unknown(attempt.id(), clock.instant());
        if (attempt.with() != null && attempt.beside() == null && network.reachable()) {
          reports.callBack(attempt, clock.instant());
        }
      }
    }
  }

  /** The order is on disk and was never carried out. The same attempt keeps its name, so that it cannot ring twice. */
  private void placeNow(Lane lane, Incident incident, Attempt attempt) {
    ordered(lane, incident.id(), attempt.id()).ifPresentOrElse(
        ring -> dispatcher.carryOut(new ToDo(incident, ring)),
        () -> reports.unknown(attempt.id(), clock.instant()));
  }

  private Optional<Order.Ring> ordered(Lane lane, String incident, String attempt) {
    return reader.all(lane, StreamName.incident(incident)).stream()
        .filter(entry -> !json.tree(entry.body()).path("orders").isEmpty())
        .flatMap(entry -> json.read(entry.body(), Moved.class).orders().stream())
        .filter(Order.Ring.class::isInstance)
        .map(Order.Ring.class::cast)
        .filter(ring -> ring.attempt().equals(attempt))
        .findFirst();
  }
}
