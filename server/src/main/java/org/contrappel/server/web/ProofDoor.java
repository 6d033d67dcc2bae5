package org.contrappel.server.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.contrappel.incident.Event;
import org.contrappel.incident.evidence.Attachment;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.FreeWords;
import org.contrappel.incident.evidence.Service;
import org.contrappel.server.proof.Attachments;
import org.contrappel.server.proof.Papers;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clues, the emergency services, and the papers that go with them. Nothing here dials a service: a person does. */
@RestController
@RequestMapping("/api/incidents/{id}")
class ProofDoor {
  private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";
  private final Acts acts;
  private final Papers papers;
  private final Attachments attachments;

  ProofDoor(Acts acts, Papers papers, Attachments attachments) {
    this.acts = acts;
    this.papers = papers;
    this.attachments = attachments;
  }

  /** @param attachment a file that was kept before; may be missing */
  record NewClue(ClueKind kind, String words, Attachment attachment) {}

  /**
   * @param sentence what is the matter
   * @param concreteElement the answer when a concrete element was asked for
   * @param supervisorReason a supervisor's, who calls without the evidence
   */
  record ServiceCall(Service service, String sentence, String concreteElement, String supervisorReason) {}

  record ServiceAnswer(String reference, String spokeWith) {}

  @PostMapping("/clues")
  IncidentView clue(@PathVariable String id, @RequestBody NewClue clue, Authentication who) throws InterruptedException {
    if (clue.kind() == null) {
      throw Refusal.malformed("Say what kind of clue it is: one of " + java.util.List.of(ClueKind.values()) + ".");
    }
    FreeWords.fault(clue.words()).ifPresent(fault -> {
      throw Refusal.malformed(fault);
    });
    if (clue.attachment() != null && !attachments.has(id, clue.attachment())) {
      throw Refusal.malformed("This file was not kept for this incident. Send it to …/attachments/NAME first.");
    }
    var entered = new Clue(
        "clue-" + UUID.randomUUID(), clue.kind(), who.getName(), now(), clue.words(), clue.attachment());
    return acts.done(id, new Event.ClueAdded(who.getName(), entered, now()));
  }

  @PostMapping("/services")
  IncidentView call(@PathVariable String id, @RequestBody ServiceCall call, Authentication who)
      throws InterruptedException {
    if (call.service() == null) {
      throw Refusal.malformed("Name the service: one of " + java.util.List.of(Service.values()) + ".");
    }
    return acts.done(id, new Event.ServiceCalls(
        who.getName(), call.service(), spoken(call.sentence()), spoken(call.concreteElement()), Roles.isSupervisor(who),
        spoken(call.supervisorReason()), now()));
  }

  @PostMapping("/services/{service}/answer")
  IncidentView answer(
      @PathVariable String id, @PathVariable String service, @RequestBody ServiceAnswer answer, Authentication who)
      throws InterruptedException {
    return acts.done(id, new Event.ServiceReported(
        who.getName(), named(service), spoken(answer.reference()), spoken(answer.spokeWith()), now()));
  }

  /** The sheet the operator reads out to the service. */
  @GetMapping(path = "/briefing", produces = TEXT)
  String briefing(@PathVariable String id, @RequestParam String service, Authentication who) {
    return papers.briefing(acts.incident(id), named(service), who.getName(), now());
  }

  /** What proves the verification. */
  @GetMapping(path = "/dossier", produces = TEXT)
  String dossier(@PathVariable String id, @RequestParam String service, Authentication who) {
    return papers.dossier(acts.incident(id), named(service), who.getName(), now());
  }

  private static Service named(String word) {
    try {
      return Service.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.malformed("There is no such service. Use police, gendarmerie, fire_brigade or samu.");
    }
  }

  private static String spoken(String words) {
    if (words == null || words.isBlank()) {
      return "";
    }
    FreeWords.fault(words).ifPresent(fault -> {
      throw Refusal.malformed(fault);
    });
    return words.strip();
  }

  private Instant now() {
    return acts.clock().instant();
  }
}
