package org.contrappel.world.invariant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.Notice;
import org.contrappel.server.ledger.StreamName;

/** Looks, after each deed, at every incident the deed wrote to. */
public final class Invariants implements AutoCloseable {
  private static final List<Invariant> ALL =
      List.of(new TheChainIsWhole(), new TheStateIsTheFold(), new OneLiveCallAtMost());
  private final LedgerReader reader;
  private final KeptIncidents incidents;
  private final Json json;
  private final Map<StreamName, Lane> written = new LinkedHashMap<>();
  private final AutoCloseable subscription;

  public Invariants(LedgerReader reader, Json json) {
    this.reader = reader;
    this.incidents = new KeptIncidents(reader, json);
    this.json = json;
    this.subscription = reader.subscribe(this::wrote);
  }

  private synchronized void wrote(Notice notice) {
    if (notice.stream().text().startsWith("incident:")) {
      written.put(notice.stream(), notice.lane());
    }
  }

  /** @throws AssertionError with the invariant's name and what is wrong */
  public void check() {
    take().forEach(this::check);
  }

  private synchronized Map<StreamName, Lane> take() {
    if (written.isEmpty()) {
      return Map.of();
    }
    var taken = new LinkedHashMap<>(written);
    written.clear();
    return taken;
  }

  /**
   * Our code could decide everything so far.
   *
   * @throws AssertionError with what had to be set aside
   */
  public void checkNothingSetAside() {
    for (var lane : Lanes.all()) {
      var dead = reader.dead(lane);
      if (!dead.isEmpty()) {
        throw new AssertionError("NothingIsSetAside, " + lane + ": " + dead);
      }
    }
  }

  @Override
  public void close() {
    try {
      subscription.close();
    } catch (Exception notAny) {
      throw new IllegalStateException(notAny);
    }
  }

  private void check(StreamName stream, Lane lane) {
    incidents.of(stream.id()).ifPresent(incident -> {
      var seen = new Invariant.Seen(stream, reader.allStored(lane, stream), incident, json);
      ALL.forEach(invariant -> invariant.brokenBy(seen).ifPresent(sentence -> {
        throw new AssertionError(invariant.getClass().getSimpleName() + ", " + stream + ": " + sentence);
      }));
    });
  }
}
