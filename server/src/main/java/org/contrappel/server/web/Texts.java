package org.contrappel.server.web;

import org.contrappel.incident.evidence.FreeWords;

/** Words that people send: one line of at most 500 characters each. */
final class Texts {
  private Texts() {}

  static String required(String words, String field) {
    if (words == null || words.isBlank()) {
      throw Refusal.malformed("The field " + field + " is missing. Send it with 1 to 500 characters.");
    }
    return checked(words);
  }

  static String orEmpty(String words) {
    return words == null || words.isBlank() ? "" : checked(words);
  }

  /** Null when nothing came. */
  static String optional(String words) {
    return words == null || words.isBlank() ? null : checked(words);
  }

  private static String checked(String words) {
    FreeWords.fault(words).ifPresent(fault -> {
      throw Refusal.malformed(fault);
    });
    return words.strip();
  }
}
