package org.contrappel.server.callers;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.instructions.Instructions;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.sites.Site;

/** What the ledger knows of a site, for whoever leads a caller. */
public final class SiteBook {
  /** A test in which more was received is read back by an operator. */
  private static final int LOOKED_BACK = 300;

  private static final String SIGNAL_ON_TEST = "signal_on_test";
  private final LedgerReader reader;
  private final KeptIncidents incidents;
  private final StationCalendar calendar;
  private final InstantSource clock;
  private final Json json;

  public SiteBook(
      LedgerReader reader, KeptIncidents incidents, StationCalendar calendar, InstantSource clock, Json json) {
    this.reader = reader;
    this.incidents = incidents;
    this.calendar = calendar;
    this.clock = clock;
    this.json = json;
  }

  private record OnTest(String instruction, Alarm alarm) {}

  Optional<Site> site(String id) {
    return reader.document(Lanes.ofSite(id), Names.site(id)).map(text -> json.read(text, Site.class));
  }

  Instructions held(String id) {
    return reader.document(Lanes.ofSite(id), Names.instructions(id)).map(text -> json.read(text, Instructions.class))
        .orElse(Instructions.NONE);
  }

  /** @param pretence what he believes to have changed */
  Known known(Site site, Pretence pretence) {
    var zone = calendar.zone(site.ownZone());
    return new Known(site, pretence.over(held(site.id())), zone, clock.instant(), onTest(site.id()));
  }

  /** The hours of the station, where no site is known. */
  Words words(org.contrappel.script.Language language) {
    return new Words(language, calendar.zone(), clock.instant());
  }

  private List<Known.Logged> onTest(String site) {
    var stream = StreamName.site(site);
    var lane = Lanes.ofSite(site);
    var last = reader.head(lane, stream).number();
    return reader.entries(lane, stream, Math.max(1, last - LOOKED_BACK + 1), LOOKED_BACK).stream()
        .filter(entry -> entry.kind().equals(SIGNAL_ON_TEST))
        .map(entry -> json.read(entry.body(), OnTest.class))
        .map(one -> new Known.Logged(one.instruction(), one.alarm()))
        .toList();
  }

  Optional<Incident> open(String site) {
    return reader.document(Lanes.ofSite(site), Names.lastAt(site)).flatMap(incidents::of)
        .filter(incident -> incident.phase() != Phase.CLOSED);
  }
}
