package org.contrappel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.contrappel.incident.evidence.Attachment;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.server.proof.Attachments;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files beside clues: kept first, then named by the clue, which stands in the register with the file's hash. */
@RestController
@RequestMapping("/api/incidents/{id}")
class AttachmentDoor {
  private final Acts acts;
  private final Attachments attachments;

  AttachmentDoor(Acts acts, Attachments attachments) {
    this.acts = acts;
    this.attachments = attachments;
  }

  /** Keeps the body under this name. @return what a clue names it by */
  @PostMapping("/attachments/{name}")
  Attachment keep(@PathVariable String id, @PathVariable String name, HttpServletRequest request) throws IOException {
    var incident = acts.incident(id);
    try {
      return attachments.keep(incident.id(), name, request.getInputStream());
    } catch (Attachments.TooLarge tooLarge) {
      throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "A file has at most 20 MiB. Send a smaller one.");
    } catch (IllegalArgumentException named) {
      throw Refusal.malformed(named.getMessage());
    }
  }

  /** Never shown inside a page: whatever it is, it is handed out as a file. */
  @GetMapping("/clues/{clue}/attachment")
  ResponseEntity<Resource> attachment(@PathVariable String id, @PathVariable String clue) {
    var incident = acts.incident(id);
    var attachment = incident.clues().stream().filter(one -> one.id().equals(clue)).map(Clue::attachment)
        .filter(java.util.Objects::nonNull).findFirst().orElseThrow(() -> Refusal.unknown("attachment"));
    var file = attachments.find(incident.id(), attachment).orElseThrow(() -> Refusal.unknown("attachment"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(attachment.file()).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(new FileSystemResource(file));
  }
}
