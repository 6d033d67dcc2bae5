package org.contrappel.server.ledger;

import java.util.List;
import java.util.Optional;

/**
 * One atomic stroke in one lane.
 *
 * @param epoch of the lease under which it is written
 * @param handled what it answers to
 * @param entries for any of the lane's streams, per stream in order and without gaps
 * @param dead what is to be noted when the input was set aside instead of decided
 */
public record Append(
    Lane lane, long epoch, Handled handled, List<Entry> entries, Changes changes, Optional<Dead> dead) {

  public Append(Lane lane, long epoch, Handled handled, List<Entry> entries, Changes changes) {
    this(lane, epoch, handled, entries, changes, Optional.empty());
  }

  /** A note about an input that broke our code: which one and how, never what was in it. */
  public record Dead(String input, String errorClass, String message) {}
}
