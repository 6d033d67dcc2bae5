package org.contrappel.telephony.carried;

/** The parts can neither be found nor fetched; the message says in one sentence why and what to do. */
public final class PartsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PartsUnavailable(String sentence) {
    super(sentence);
  }

  public PartsUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
