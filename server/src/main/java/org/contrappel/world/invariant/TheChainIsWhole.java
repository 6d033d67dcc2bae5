package org.contrappel.world.invariant;

import java.util.Optional;
import org.contrappel.server.ledger.ChainFault;
import org.contrappel.server.ledger.HashChain;

/** The register's hashes are those of its entries. */
final class TheChainIsWhole implements Invariant {

  @Override
  public Optional<String> brokenBy(Seen seen) {
    return HashChain.verify(seen.stream(), seen.stored()).map(ChainFault::sentence);
  }
}
