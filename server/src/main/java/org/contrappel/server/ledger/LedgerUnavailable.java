package org.contrappel.server.ledger;

/** Redis cannot be asked at the moment. Whether the last request was carried out is unknown: play it again. */
public final class LedgerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerUnavailable(Throwable cause) {
    super("Redis does not answer (%s); it is asked again until it does".formatted(cause.getMessage()), cause);
  }
}
