package org.contrappel.server.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.server.Settings;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Listened;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Incidents, their recordings, and the two things an operator can do with one so far. */
@RestController
@RequestMapping("/api/incidents")
class IncidentDoor {
  private static final int LONGEST_REASON = 500;
  private final LedgerReader reader;
  private final Inbox inbox;
  private final Happenings happenings;
  private final Settings settings;
  private final InstantSource clock;
  private final Json json;

  IncidentDoor(
      LedgerReader reader, Inbox inbox, Happenings happenings, Settings settings, InstantSource clock, Json json) {
    this.reader = reader;
    this.inbox = inbox;
    this.happenings = happenings;
    this.settings = settings;
    this.clock = clock;
    this.json = json;
  }

  /** A recording of one call of the incident. */
  record RecordingView(String attempt, String address, String file, String sha256, String length, String startedAt) {}

  /** Why an operator closes an incident. */
  record Reason(String reason) {}

  /** The open incidents: by priority, then the longest open first. */
  @GetMapping
  List<IncidentView> open() {
    return reader.openIncidents().stream()
        .flatMap(open -> open.document().stream())
        .map(text -> IncidentView.of(json.read(text, Incident.class)))
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

  /** The caller takes the incident into his hands. */
  @PostMapping("/{id}/claim")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void claim(@PathVariable String id, Authentication who) {
    report(id, new Event.OperatorClaimed(who.getName(), clock.instant()));
  }

  /** The caller closes the incident, with a reason. */
  @PostMapping("/{id}/close")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void close(@PathVariable String id, @RequestBody Reason reason, Authentication who) {
    if (reason.reason() == null || reason.reason().isBlank() || reason.reason().length() > LONGEST_REASON) {
      throw Refusal.malformed("Closing needs a reason of 1 to 500 characters: {\"reason\": \"…\"}.");
    }
    report(id, new Event.OperatorClosed(who.getName(), reason.reason(), clock.instant()));
  }

  private void report(String id, Event event) {
    incident(id);
    happenings.report(id + "-0", UUID.randomUUID().toString(), event);
  }

  private Incident incident(String id) {
    return Lane.ofId(id)
        .flatMap(lane -> reader.document(lane, Names.incident(id)))
        .map(text -> json.read(text, Incident.class))
        .orElseThrow(() -> Refusal.unknown("incident"));
  }
}
