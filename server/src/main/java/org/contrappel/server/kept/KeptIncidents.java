package org.contrappel.server.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;

/** Incidents as they stand in the ledger, for whoever only looks. Those who decide have the lane's own memory. */
public final class KeptIncidents {
  private final LedgerReader reader;
  private final IncidentTexts texts;

  public KeptIncidents(LedgerReader reader, Json json) {
    this.reader = reader;
    this.texts = new IncidentTexts(json);
  }

  /** @return empty when there is none of that id, or it is no id */
  public Optional<Incident> of(String id) {
    return Lane.ofId(id).flatMap(lane -> all(lane, List.of(id)).stream().findFirst());
  }

  /** The id of the site's open incident; empty when its last one is closed, or it never had one. */
  public Optional<String> openAt(String site) {
    return reader.document(Lanes.ofSite(site), Names.lastAt(site))
        .filter(id -> of(id).filter(incident -> incident.phase() != Phase.CLOSED).isPresent());
  }

  /** The open ones of all lanes, in each lane the longest open first. */
  public List<Incident> open() {
    return Lanes.all().stream().flatMap(lane -> openIn(lane).stream()).toList();
  }

  /** The open ones of one lane, the longest open first. */
  public List<Incident> openIn(Lane lane) {
    var ids = reader.openIds(lane);
    return ids.isEmpty() ? List.of() : all(lane, ids);
  }

  private List<Incident> all(Lane lane, List<String> ids) {
    var names = ids.stream().flatMap(id -> Stream.of(Names.incident(id), Names.frozen(id))).toList();
    var stored = reader.documents(lane, names);
    var found = new ArrayList<Incident>();
    for (var at = 0; at < stored.size(); at += 2) {
      var frozen = stored.get(at + 1).orElse(null);
      stored.get(at).ifPresent(moving -> found.add(texts.read(moving, frozen)));
    }
    return found;
  }
}
