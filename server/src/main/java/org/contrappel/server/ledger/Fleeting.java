package org.contrappel.server.ledger;

import java.time.Duration;
import java.util.Optional;

/**
 * What all nodes know for a while and nobody needs afterwards: who is signed in, how often somebody guessed. It survives a
 * restart of the server, is in no lane and in no register.
 */
public interface Fleeting {

  /** @param name letters, digits, {@code -} and {@code :} */
  void keep(String name, String text, Duration howLong);

  /** Empty once its time is over. */
  Optional<String> find(String name);

  void forget(String name);

  /** Counts one more under the name, and lets the whole count stand for so long from now. @return the count */
  long countOneMore(String name, Duration howLong);
}
