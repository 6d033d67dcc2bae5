package org.contrappel.server.ledger;

import java.util.function.Function;

/** Takes alarms in: the caller's key is bound to an alarm id, then alarm and inbox item are kept together. */
@FunctionalInterface
public interface AlarmIntake {

  /**
   * @param caller whose key it is; keys of different callers have nothing to do with each other
   * @param raw the message as it came, kept as the document {@code alarm:<id>:raw}
   * @param kind of the inbox item
   * @param document makes the JSON for an alarm id: kept as {@code alarm:<id>}, and the inbox item's content
   * @throws LedgerUnavailable when no answer came; the same call again does no harm
   */
  Intake accept(
      Lane lane, String caller, String idempotencyKey, byte[] raw, String kind, Function<String, String> document);
}
