package org.contrappel.telephony;

import java.time.Instant;
import java.util.Optional;

/**
 * Is told what becomes of calls. Each method may be called more than once for the same fact and from any thread; {@code
 * ended} is the last for its attempt, except for {@code recorded}.
 */
public interface CallListener {

  /**
   * A call came in. Told again for the same call when its answer may be lost; it is on disk when this returns, and where it
   * throws the caller hears it ring on and it is told again.
   *
   * @param call its id, of the same kind as an attempt's; nobody gave it before
   * @param from the number it says it comes from: a hint, never proof; empty where it says none that is one
   * @return whether it is let ring; else the caller hears that we are busy
   */
  default boolean cameIn(String call, Optional<PhoneNumber> from, Instant at) {
    return false;
  }

  void ringing(String attempt, Instant at);

  void answered(String attempt, Instant at);

  /** A key proved that a human is on the line. */
  void human(String attempt, Instant at);

  void ended(String attempt, LineEnd end, Instant at);

  void recorded(String attempt, Recording recording);

  /** The operator and the person called sit in one bridge. Told again when a bridge is found after a gap of ours. */
  void operatorJoined(String attempt, String operator, Instant at);

  /**
   * The operator is gone and the person called is led on. Not told when it is the person called who went: then {@code
   * ended} comes.
   */
  void operatorLeft(String attempt, String operator, OperatorLines.Left why, Instant at);

  /**
   * The operator was lost in the middle of a call, and the person called waits for him. Afterwards {@code operatorBack}
   * is told when he is back, {@code operatorLeft} when he is waited for no longer.
   */
  default void operatorAway(String attempt, String operator, Instant at) {}

  /** The operator who was away is back: he and the person hear each other again. */
  default void operatorBack(String attempt, String operator, Instant at) {
    operatorJoined(attempt, operator, at);
  }

  /**
   * The operator was asked for and did not come; the script was not disturbed.
   *
   * @param end {@code NETWORK_DOWN} when no telephone of his is registered, {@code CLEARED} when he hung up at
   *     once
   */
  void operatorNotJoined(String attempt, String operator, LineEnd end, Instant at);

  /** The network became reachable or unreachable; after becoming reachable every call not known ended is in doubt. */
  void reachable(boolean now, Instant at);
}
