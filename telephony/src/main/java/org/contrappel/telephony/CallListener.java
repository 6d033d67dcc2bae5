package org.contrappel.telephony;

import java.time.Instant;

/**
 * Is told what becomes of calls. Each method may be called more than once for the same fact and from any thread; {@code
 * ended} is the last for its attempt, except for {@code recorded}.
 */
public interface CallListener {

  void ringing(String attempt, Instant at);

  void answered(String attempt, Instant at);

  /** A key proved that a human is on the line. */
  void human(String attempt, Instant at);

  void ended(String attempt, LineEnd end, Instant at);

  void recorded(String attempt, Recording recording);

  /** The network became reachable or unreachable; after becoming reachable every call not known ended is in doubt. */
  void reachable(boolean now, Instant at);
}
