package org.contrappel.server.instructions;

import java.time.Instant;
import java.time.LocalTime;

/**
 * A temporary instruction, as it was checked and taken.
 *
 * @param author the name of the API key it came with
 * @param zone the zone of the site it is for, with {@link Kind#ON_TEST} and {@link Kind#NOTE}; empty: the whole site
 * @param until the first instant after it
 * @param words may be empty, but not of a note
 * @param takenFrom the contact's id, or {@code site}, on whose word it stands; null: on nobody's but the author's
 * @param attempt the call on which he proved himself; null unless verified by voice
 * @param readBack it was read back to him, or to whoever ordered it
 * @param contact whom it is about; null: nobody, or everybody
 * @param substitute who stands in for an absent contact; null: nobody
 * @param time before which nobody is rung; null unless of that kind
 */
public record Instruction(
    String id,
    Kind kind,
    String author,
    Assurance assurance,
    String zone,
    Instant from,
    Instant until,
    String words,
    String takenFrom,
    String attempt,
    boolean readBack,
    String contact,
    String substitute,
    LocalTime time,
    Instant givenAt) {

  public boolean inForceAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
