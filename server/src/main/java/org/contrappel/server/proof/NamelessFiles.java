package org.contrappel.server.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.contrappel.incident.Incident;
import org.contrappel.server.kept.FileDeleted;
import org.contrappel.server.kept.KeptIncidents;

/**
 * Files that were kept beside an incident and that no clue has named a day after it closed. Nothing leads to them any more,
 * and images of people are not to be kept without need. What belongs to an incident that is open, or that nobody knows,
 * stays: it may be proof.
 */
public final class NamelessFiles {
  /** So long a clue may still be written down that names them, by an operator who closes first and writes then. */
  public static final Duration STILL_KEPT = Duration.ofHours(24);

  private final Attachments attachments;
  private final KeptIncidents incidents;
  private final Consumer<FileDeleted> register;

  /** @param register writes it down; it returns when that is kept */
  public NamelessFiles(Attachments attachments, KeptIncidents incidents, Consumer<FileDeleted> register) {
    this.attachments = attachments;
    this.incidents = incidents;
    this.register = register;
  }

  /** Deletes those that are due, each written down before it goes. */
  public void delete(Instant now) throws IOException {
    for (var id : attachments.incidents()) {
      var closed = incidents.of(id).filter(incident -> isOver(incident, now));
      if (closed.isPresent()) {
        delete(closed.get(), now);
      }
    }
  }

  private void delete(Incident incident, Instant now) throws IOException {
    for (var kept : attachments.of(incident.id())) {
      if (isDue(incident, kept, now)) {
        if (kept.attachment() != null) {
          register.accept(new FileDeleted(incident.id(), kept.attachment().file(), kept.attachment().sha256()));
        }
        Files.deleteIfExists(kept.file());
      }
    }
  }

  private static boolean isOver(Incident incident, Instant now) {
    return incident.closing() != null && !incident.closing().at().plus(STILL_KEPT).isAfter(now);
  }

  private static boolean isDue(Incident incident, Attachments.Kept kept, Instant now) {
    var isNamed = kept.attachment() != null
        && incident.clues().stream().anyMatch(clue -> kept.attachment().equals(clue.attachment()));
    return !isNamed && !kept.at().plus(STILL_KEPT).isAfter(now);
  }
}
