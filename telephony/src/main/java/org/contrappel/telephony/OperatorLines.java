package org.contrappel.telephony;

import java.time.Duration;

/**
 * Operators' telephones, and the bridges in which they speak with the people we called. An operator is named by an id
 * of ours, {@code [a-z0-9-]{1,40}}. What comes of each of these is told to the {@link CallListener}; none of them
 * blocks on people. About an attempt that is over, or was never placed, nothing happens and nothing is told.
 */
public interface OperatorLines {

  /**
   * Rings an operator's telephone as soon as the attempt is answered. Once he answers too, its script is interrupted
   * (not ended), and he and the person called sit in a bridge: {@code operatorJoined}. Until then the script goes on
   * undisturbed, and so it does when he does not come: {@code operatorNotJoined}. Asking twice rings once. One operator
   * at a time: another one is told to be {@link LineEnd#BUSY} without having been rung.
   *
   * @param ringFor how long his telephone may ring; 5 s to 120 s
   */
  void join(String attempt, String operator, Duration ringFor);

  /**
   * As {@link #join}, after a failure of the network: an operator whose telephone is not there yet is waited for.
   *
   * @param patience so long, from when the person has answered
   */
  default void joinOnceThere(String attempt, String operator, Duration ringFor, Duration patience) {
    join(attempt, operator, ringFor);
  }

  /**
   * The operator leaves, or is not rung or waited for any more. The person called is led on: the {@link Talk} is asked again, and
   * answers with the turn that was interrupted or whatever it says now.
   */
  void giveBack(String attempt);

  /** The person called hears a sentence and then a soft tone, and neither he nor the operator hears the other. */
  void hold(String attempt);

  /** Both hear each other again. */
  void resume(String attempt);

  /**
   * Whether the operator's telephone is registered now, and not known to be dead. Asks the network, for at most 5 s.
   */
  boolean registered(String operator);

  /** Why an operator is not in a bridge any more. */
  enum Left {
    GAVE_BACK,
    HUNG_UP,
    /** His telephone or the way to it died, and he has not come back. */
    LOST
  }
}
