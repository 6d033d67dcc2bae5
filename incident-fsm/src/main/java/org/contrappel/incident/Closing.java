package org.contrappel.incident;

import java.time.Instant;

/**
 * How an incident ended.
 *
 * @param by whose word closed it: {@code site}, a contact's id, an operator's name, or {@link Incident#AUTOMATIC}
 * @param reason a sentence; never empty
 */
public record Closing(Kind kind, String by, String reason, Instant at) {

  public enum Kind {
    /** Somebody with the authority to cancel proved himself. */
    FALSE_ALARM,
    /** The plan only wants it written down. */
    LOGGED,
    BY_OPERATOR
  }
}
