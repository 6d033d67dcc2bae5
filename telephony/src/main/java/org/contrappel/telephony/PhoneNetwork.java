package org.contrappel.telephony;

import java.time.Instant;
import java.util.Optional;

/**
 * A network that can ring people. Whatever can be expected to go wrong (busy, dead trunk, no such number) comes back
 * through {@link CallListener}, never as an exception. Safe for use by many threads; no method blocks on the callee.
 */
public interface PhoneNetwork extends AutoCloseable {

  /** Asks for the call. Placing the same attempt again while it is alive rings nobody twice. */
  void place(CallRequest request);

  /** Ends the call if it is alive; otherwise nothing happens. */
  void hangUp(String attempt);

  /**
   * Asks the witnesses (the channels alive, the network's own log) what became of a call. Blocks for at most 5 s.
   *
   * @param askedSince no record of the call can be older than this
   */
  Sighting witness(String attempt, Instant askedSince);

  /** Whether calls can be placed now. */
  boolean reachable();

  /** What calls go over, piece by piece: says which of them is missing when the network is not reachable. */
  default Links links() {
    return Links.NONE;
  }

  /** The operators' telephones; empty for a network that has none. */
  default Optional<OperatorLines> operators() {
    return Optional.empty();
  }

  /** The calls that come in; empty for a network on which nobody can call us. */
  default Optional<IncomingLines> incoming() {
    return Optional.empty();
  }

  /** The telephones inside operators' pages; empty for a network that has none. */
  default Optional<DeskPhones> deskPhones() {
    return Optional.empty();
  }

  @Override
  void close();
}
