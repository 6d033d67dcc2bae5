package org.contrappel.server.shift;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.incident.Incident;
import org.contrappel.server.health.Ailment;
import org.contrappel.server.instructions.Instructions;
import org.contrappel.server.instructions.Kind;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.sites.Site;

/** Writes the sheet from what the ledger has at this moment. */
final class HandoverSheet {
  /** So far back the station's stream is searched for the last shift. */
  private static final int LOOKED_BACK = 2_000;
  private final LedgerReader reader;
  private final KeptIncidents incidents;
  private final InstantSource clock;
  private final Json json;

  HandoverSheet(LedgerReader reader, KeptIncidents incidents, InstantSource clock, Json json) {
    this.reader = reader;
    this.incidents = incidents;
    this.clock = clock;
    this.json = json;
  }

  Handover now() {
    var instructions = instructions(clock.instant());
    var recent = recent();
    return new Handover(
        open(),
        instructions.stream().filter(one -> one.instruction().kind() != Kind.ON_TEST).toList(),
        instructions.stream().filter(one -> one.instruction().kind() == Kind.ON_TEST).toList(),
        reader.documents(Names.fault("")).values().stream().map(text -> json.read(text, Ailment.class)).toList(),
        notes(recent),
        left(recent).map(entry -> new Handover.Left(by(entry), entry.at())).orElse(null));
  }

  List<Handover.OpenIncident> open() {
    return incidents.open().stream().map(HandoverSheet::view)
        .sorted(Comparator.comparingInt(Handover.OpenIncident::priority)
            .thenComparing(Handover.OpenIncident::openedAt))
        .toList();
  }

  private static Handover.OpenIncident view(Incident incident) {
    var first = incident.alarms().getFirst();
    return new Handover.OpenIncident(
        incident.id(), first.site(), incident.site() == null ? null : incident.site().name(), first.alarmClass(),
        incident.phase(), incident.priority(), first.receivedAt(), incident.hands());
  }

  private List<Handover.AtSite> instructions(Instant now) {
    var prefix = Names.instructions("");
    return reader.documents(prefix).entrySet().stream().flatMap(kept -> {
      var site = kept.getKey().substring(prefix.length());
      var inForce = json.read(kept.getValue(), Instructions.class).inForce(now);
      var name = inForce.isEmpty() ? null : nameOf(site);
      return inForce.stream().map(one -> new Handover.AtSite(site, name, one));
    }).toList();
  }

  private String nameOf(String site) {
    return reader.document(Lanes.ofSite(site), Names.site(site)).map(text -> json.read(text, Site.class).name()).orElse(null);
  }

  private List<Entry> recent() {
    var last = reader.head(Lane.STATION, StreamName.STATION).number();
    var from = Math.max(1, last - LOOKED_BACK + 1);
    return last == 0 ? List.of() : reader.entries(Lane.STATION, StreamName.STATION, from, LOOKED_BACK);
  }

  private static Optional<Entry> left(List<Entry> recent) {
    return recent.reversed().stream().filter(entry -> entry.kind().equals(Shifts.LEFT)).findFirst();
  }

  /** Of the last shift: from when it was taken on; without one, all there are. */
  private List<Handover.Note> notes(List<Entry> recent) {
    var taken = new ArrayList<Integer>();
    for (var at = 0; at < recent.size(); at++) {
      if (recent.get(at).kind().equals(Shifts.TAKEN)) {
        taken.add(at);
      }
    }
    var from = taken.isEmpty() ? 0 : taken.getLast();
    return recent.subList(from, recent.size()).stream().flatMap(this::note).toList();
  }

  private Stream<Handover.Note> note(Entry entry) {
    if (!entry.kind().equals(Shifts.NOTE) && !entry.kind().equals(Shifts.LEFT)) {
      return Stream.empty();
    }
    var words = json.tree(entry.body()).path("words").asString("");
    return words.isEmpty() ? Stream.empty() : Stream.of(new Handover.Note(by(entry), entry.at(), words));
  }

  private String by(Entry entry) {
    return json.tree(entry.body()).path("by").asString("");
  }
}
