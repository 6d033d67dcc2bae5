package org.contrappel.telephony;

import java.util.Map;
import java.util.Optional;

/**
 * What the calls of a network go over.
 *
 * @param exchange whether the exchange answers us; empty for a network that needs none
 * @param trunks whether each is there, by name
 */
public record Links(Optional<Boolean> exchange, Map<String, Boolean> trunks) {
  public static final Links NONE = new Links(Optional.empty(), Map.of());

  public Links {
    trunks = Map.copyOf(trunks);
  }
}
