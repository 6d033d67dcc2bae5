package org.contrappel.incident.evidence;

import java.time.Instant;
import java.util.Objects;

/**
 * A sentence somebody wrote and answers for.
 *
 * @param id unique within the incident
 * @param words one line, see {@link FreeWords}
 */
public record Statement(String id, Author by, Instant at, String words) {
  public Statement {
    Objects.requireNonNull(id, "a statement has an id");
    Objects.requireNonNull(by, "a statement has an author");
    Objects.requireNonNull(at, "a statement has a time");
    words = FreeWords.checked(words);
  }
}
