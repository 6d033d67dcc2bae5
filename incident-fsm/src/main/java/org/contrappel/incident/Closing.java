package org.contrappel.incident;

import java.time.Instant;
import java.util.List;

/**
 * How an incident ended.
 *
 * @param by whose word closed it: {@code site}, a contact's id, an operator's name, or {@link Incident#AUTOMATIC}
 * @param code one of the station's closing codes, or of {@link Kind}'s own words
 * @param reason a sentence; never empty
 * @param zonesInFault the zones that had not come back to normal; mostly empty
 * @param measures what was done and lifted, in the operator's words; may be empty
 */
public record Closing(
    Kind kind, String by, String code, String reason, List<String> zonesInFault, String measures, Instant at) {
  public Closing {
    code = code == null || code.isBlank() ? kind.name().toLowerCase(java.util.Locale.ROOT) : code;
    zonesInFault = zonesInFault == null ? List.of() : List.copyOf(zonesInFault);
    measures = measures == null ? "" : measures;
  }

  public enum Kind {
    /** Somebody with the authority to cancel proved himself. */
    FALSE_ALARM,
    /** The plan only wants it written down. */
    LOGGED,
    /** The plan's own end. */
    BY_PLAN,
    BY_OPERATOR
  }
}
