package org.contrappel.server.web;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contrappel.incident.Incident;
import org.contrappel.server.Ids;
import org.contrappel.server.board.Board;
import org.contrappel.server.instructions.Given;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.InstructionText;
import org.contrappel.server.instructions.Instructions;
import org.contrappel.server.instructions.Rules;
import org.contrappel.server.instructions.Withdrawal;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.sites.Site;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Temporary instructions of a site: given, shown, withdrawn. */
@RestController
@RequestMapping("/api/sites/{id}/instructions")
class InstructionDoor {
  private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(5);
  private final LedgerReader reader;
  private final KeptIncidents incidents;
  private final Inbox inbox;
  private final Board board;
  private final InstantSource clock;
  private final Json json;

  InstructionDoor(
      LedgerReader reader, KeptIncidents incidents, Inbox inbox, Board board, InstantSource clock, Json json) {
    this.reader = reader;
    this.incidents = incidents;
    this.inbox = inbox;
    this.board = board;
    this.clock = clock;
    this.json = json;
  }

  /** A site's instructions; what is over stands in its register. */
  record InstructionsView(List<Instruction> inForce, List<Instruction> toCome) {}

  @GetMapping
  InstructionsView all(@PathVariable String id) {
    site(id);
    var now = clock.instant();
    return new InstructionsView(held(id).inForce(now), held(id).toCome(now));
  }

  /** Takes an instruction, or refuses it with a sentence and stores nothing. Answers when it is written down. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Instruction> give(@PathVariable String id, Bodies.Limited body, Authentication who)
      throws InterruptedException {
    var text = InstructionText.read(body.bytes());
    var named = UUID.randomUUID().toString();
    var instruction = new Rules(site(id), held(id), this::incidentOfAttempt)
        .check(text, named, who.getName(), clock.instant());
    inbox.put(Lanes.ofSite(id), Names.INSTRUCTION, json.write(new Given(id, instruction)), named);
    return board.await(() -> held(id).named(named), WRITTEN_WITHIN)
        .map(written -> ResponseEntity.created(URI.create("/api/sites/" + id + "/instructions/" + named)).body(written))
        .orElseThrow(InstructionDoor::notYet);
  }

  /** Lifts an instruction before its time. */
  @DeleteMapping("/{instruction}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String id, @PathVariable String instruction, Authentication who)
      throws InterruptedException {
    site(id);
    held(id).named(instruction).orElseThrow(() -> Refusal.unknown("instruction in force or to come"));
    var withdrawal = new Withdrawal(id, instruction, who.getName());
    inbox.put(Lanes.ofSite(id), Names.WITHDRAWAL, json.write(withdrawal), UUID.randomUUID().toString());
    board.await(() -> held(id).named(instruction).isEmpty() ? Optional.of(true) : Optional.empty(), WRITTEN_WITHIN)
        .orElseThrow(InstructionDoor::notYet);
  }

  private static Refusal notYet() {
    return new Refusal(
        HttpStatus.SERVICE_UNAVAILABLE, "It is on disk and not yet in force. Read the instructions back in a moment.");
  }

  private Site site(String id) {
    return reader.document(Lanes.ofSite(id), Names.site(id)).map(text -> json.read(text, Site.class))
        .orElseThrow(() -> Refusal.unknown("site"));
  }

  private Instructions held(String id) {
    return reader.document(Lanes.ofSite(id), Names.instructions(id)).map(text -> json.read(text, Instructions.class))
        .orElse(Instructions.NONE);
  }

  private Optional<Incident> incidentOfAttempt(String attempt) {
    return incidents.of(Ids.incidentOfAttempt(attempt));
  }
}
