package org.contrappel.server.web;

import java.time.InstantSource;
import org.contrappel.server.instructions.Instructions;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The site's card and the plan as they are frozen in an incident: whoever handles it reads what the machine goes by. */
@RestController
class CardDoor {
  private final KeptIncidents incidents;
  private final LedgerReader reader;
  private final InstantSource clock;
  private final Json json;

  CardDoor(KeptIncidents incidents, LedgerReader reader, InstantSource clock, Json json) {
    this.incidents = incidents;
    this.reader = reader;
    this.clock = clock;
    this.json = json;
  }

  @GetMapping("/api/incidents/{id}/card")
  CardView card(@PathVariable String id) {
    var incident = incidents.of(id).orElseThrow(() -> Refusal.unknown("incident"));
    var site = incident.alarms().getFirst().site();
    var now = clock.instant();
    var instructions = reader.document(Lanes.ofSite(site), Names.instructions(site))
        .map(text -> json.read(text, Instructions.class)).orElse(Instructions.NONE);
    return CardView.of(incident, instructions.inForce(now), now);
  }
}
