package org.contrappel.server.security;

import java.util.Optional;

/** Who sits at which desk. */
public interface Desks {

  /** @param token what a request that changes something must repeat */
  record Desk(ApiCaller caller, String token) {
    @Override
    public String toString() {
      return "Desk[" + caller.name() + "]";
    }
  }

  /**
   * @return empty when nobody is signed in under this cookie any more
   * @throws org.contrappel.server.ledger.LedgerUnavailable when that cannot be known just now
   */
  Optional<Desk> at(String cookie);
}
