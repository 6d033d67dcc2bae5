package org.contrappel.server.web;

import org.springframework.http.HttpStatus;

/** A request that is refused, with the sentence that tells the sender what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final HttpStatus status;
  private final long retryAfter;

  Refusal(HttpStatus status, String sentence) {
    this(status, sentence, 0);
  }

  /** @param retryAfter seconds after which it may be asked again; 0: not said */
  Refusal(HttpStatus status, String sentence, long retryAfter) {
    super(sentence);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  static Refusal malformed(String sentence) {
    return new Refusal(HttpStatus.BAD_REQUEST, sentence);
  }

  static Refusal unknown(String what) {
    return new Refusal(HttpStatus.NOT_FOUND, "There is no " + what + " of this name here.");
  }

  static Refusal forbidden(String sentence) {
    return new Refusal(HttpStatus.FORBIDDEN, sentence);
  }

  HttpStatus status() {
    return status;
  }

  long retryAfter() {
    return retryAfter;
  }
}
