package org.contrappel.server.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.contrappel.incident.Incident;
import org.contrappel.server.Settings;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Listened;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents and their recordings. */
@RestController
@RequestMapping("/api/incidents")
class IncidentDoor {
  private final KeptIncidents incidents;
  private final Inbox inbox;
  private final Settings settings;
  private final Json json;

  IncidentDoor(
      KeptIncidents incidents, Inbox inbox, Settings settings, Json json) {
    this.incidents = incidents;
    this.inbox = inbox;
    this.settings = settings;
    this.json = json;
  }

  /** A recording of one call of the incident. */
  record RecordingView(String attempt, String address, String file, String sha256, String length, String startedAt) {}

  /** The open incidents: by priority, then the longest open first. */
  @GetMapping
  List<IncidentView> open() {
    return incidents.open().stream()
        .map(IncidentView::of)
        .sorted(Comparator.comparingInt(IncidentView::priority).thenComparing(IncidentView::openedAt))
        .toList();
  }

  @GetMapping("/{id}")
  IncidentView one(@PathVariable String id) {
    return IncidentView.of(incident(id));
  }

  @GetMapping("/{id}/recordings")
  List<RecordingView> recordings(@PathVariable String id) {
    return incident(id).attempts().stream()
        .filter(attempt -> attempt.recording() != null)
        .map(attempt -> new RecordingView(
            attempt.id(), "/api/incidents/" + id + "/recordings/" + attempt.id(), attempt.recording().file(),
            attempt.recording().sha256(), attempt.recording().length().toString(),
            attempt.recording().startedAt().toString()))
        .toList();
  }

  /** The sound itself. Listening is an entry of the register, written before the first byte is sent. */
  @GetMapping("/{id}/recordings/{attempt}")
  ResponseEntity<Resource> listen(@PathVariable String id, @PathVariable String attempt, Authentication who) {
    var recording = incident(id).attempt(attempt)
        .map(found -> found.recording())
        .orElseThrow(() -> Refusal.unknown("recording"));
    var folder = Path.of(settings.asterisk().recordings()).toAbsolutePath().normalize();
    var file = folder.resolve(recording.file()).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      throw Refusal.unknown("recording");
    }
    inbox.put(
        Lane.ofId(id).orElseThrow(), Names.LISTENED, json.write(new Listened(id, attempt, who.getName())),
        UUID.randomUUID().toString());
    return ResponseEntity.ok().contentType(MediaType.parseMediaType("audio/wav")).body(new FileSystemResource(file));
  }

  private Incident incident(String id) {
    return incidents.of(id).orElseThrow(() -> Refusal.unknown("incident"));
  }
}
