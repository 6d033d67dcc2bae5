package org.contrappel.server.web;

import java.time.ZoneId;
import java.util.List;
import org.contrappel.server.incidents.Transcript;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.HashChain;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The register (main courante): entries as they are kept, for machines and for people, and the proof that none changed. */
@RestController
@RequestMapping("/api")
class RegisterDoor {
  private final LedgerReader reader;
  private final Json json;

  RegisterDoor(LedgerReader reader, Json json) {
    this.reader = reader;
    this.json = json;
  }

  /** One entry; {@code body} is the JSON that was hashed. */
  record EntryView(
      String stream, long number, String at, String kind, JsonNode body, String previous, String hash) {}

  /** Whether every entry is as it was written. */
  record Verification(boolean intact, int entries, String fault) {}

  @GetMapping("/incidents/{id}/register")
  List<EntryView> ofIncident(@PathVariable String id) {
    return views(lane(id), StreamName.incident(id));
  }

  @GetMapping("/sites/{id}/register")
  List<EntryView> ofSite(@PathVariable String id) {
    return views(Lanes.ofSite(id), StreamName.site(id));
  }

  @GetMapping("/station/register")
  List<EntryView> ofStation() {
    return views(Lane.STATION, StreamName.STATION);
  }

  @GetMapping(path = "/incidents/{id}/transcript", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String transcript(@PathVariable String id) {
    return Transcript.of(reader.all(lane(id), StreamName.incident(id)), json, ZoneId.systemDefault());
  }

  @GetMapping("/incidents/{id}/register/verification")
  Verification verification(@PathVariable String id) {
    var lane = lane(id);
    var stream = StreamName.incident(id);
    var stored = reader.allStored(lane, stream);
    var fault = HashChain.verify(stream, stored);
    return new Verification(fault.isEmpty(), stored.size(), fault.map(Object::toString).orElse(null));
  }

  private List<EntryView> views(Lane lane, StreamName stream) {
    return reader.all(lane, stream).stream().map(entry -> view(entry, json)).toList();
  }

  static EntryView view(Entry e, Json json) {
    return new EntryView(
        e.stream().text(), e.number(), e.at().toString(), e.kind(), json.tree(e.body()), e.previous(), e.hash());
  }

  private static Lane lane(String id) {
    return Lane.ofId(id).orElseThrow(() -> Refusal.unknown("incident"));
  }
}
