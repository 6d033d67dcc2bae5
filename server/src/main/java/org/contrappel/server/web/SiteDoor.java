package org.contrappel.server.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.contrappel.server.board.Board;
import org.contrappel.server.instructions.Instructions;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.server.station.Station;
import org.contrappel.server.supervision.SiteState;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sites one by one, and the station's whole folder again. */
@RestController
class SiteDoor {
  private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(5);
  private final SiteReader sites;
  private final Station station;
  private final LedgerReader reader;
  private final Board board;
  private final InstantSource clock;
  private final Json json;

  SiteDoor(
      SiteReader sites, Station station, LedgerReader reader, Board board, InstantSource clock, Json json) {
    this.sites = sites;
    this.station = station;
    this.reader = reader;
    this.board = board;
    this.clock = clock;
    this.json = json;
  }

  /** Takes a site over from JSON or YAML, codes in clear, which are sealed at once. Answers when it is in force. */
  @PutMapping("/api/sites/{id}")
  SiteView put(@PathVariable String id, Bodies.Limited body) throws InterruptedException {
    if (body.bytes().length == 0) {
      throw Refusal.malformed(
          "No body came. Send the site as JSON or YAML and name its type, such as Content-Type: application/yaml.");
    }
    var site = sites.readOne("the body", new String(body.bytes(), StandardCharsets.UTF_8), station.siteCheck());
    if (!site.id().equals(id)) {
      throw Refusal.malformed("The id in the body and the one in the address differ. Send the same in both.");
    }
    station.takeOver(site);
    var wanted = json.write(site);
    return board.await(() -> document(id).filter(wanted::equals), TAKEN_OVER_WITHIN)
        .map(this::view)
        .orElseThrow(() -> new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE, "The site is on disk and not yet in force. Read it back in a moment."));
  }

  /** The site as it is kept, what its signals say of it, and the temporary instructions in force. */
  @GetMapping("/api/sites/{id}")
  SiteView get(@PathVariable String id) {
    return document(id).map(this::view).orElseThrow(() -> Refusal.unknown("site"));
  }

  /** Reads the station's folder again: sites, plans, scripts and lists, all of them or, when one is broken, none. */
  @PostMapping("/api/station/reload")
  Station.Loaded reload(Authentication who) {
    return station.reload(who.getName());
  }

  private Optional<String> document(String id) {
    return reader.document(Lanes.ofSite(id), Names.site(id));
  }

  private SiteView view(String text) {
    var site = json.read(text, Site.class);
    var state = document(site.id(), Names.siteState(site.id()), SiteState.class).orElse(SiteState.UNKNOWN);
    var instructions = document(site.id(), Names.instructions(site.id()), Instructions.class).orElse(Instructions.NONE);
    return SiteView.of(site, state, instructions.inForce(clock.instant()));
  }

  private <T> Optional<T> document(String site, String name, Class<T> as) {
    return reader.document(Lanes.ofSite(site), name).map(text -> json.read(text, as));
  }
}
