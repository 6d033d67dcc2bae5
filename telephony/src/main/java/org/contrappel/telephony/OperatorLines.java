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
   * As {@link #join}, after a failure of the network: the person is first told what is to be said to him, and an operator
   * whose telephone is not there yet is waited for.
   *
   * @param patience so long, from when the person was told
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
   * Another operator's telephone rings; once he answers he sits in the bridge instead of whoever does: {@code
   * operatorLeft}, {@code operatorJoined}. Until then, and when he does not come, nothing changes: {@code
   * operatorNotJoined}.
   */
  void pass(String attempt, String to, Duration ringFor);

  /**
   * As soon as this attempt is answered, whoever answered it sits in the bridge of another one with the person and the
   * operator there: {@code operatorJoined}. When the operator leaves, or the other person, each who is left is led on by
   * his own script; when whoever was brought goes, the two others speak on. Where nobody sits in the bridge by then: {@code
   * operatorNotJoined}, and the script goes on.
   *
   * @param beside the attempt in whose bridge the operator sits
   * @param instead the operator leaves as soon as the two called are together; they then speak until one of them goes
   */
  void bring(String attempt, String operator, String beside, boolean instead);

  /**
   * Sends keys to the person called. They are in no log.
   *
   * @param keys 1 to 20 of {@code 0-9 * #}
   */
  void keys(String attempt, String keys);

  /**
   * Nothing the person called says is recorded, until {@link #wordHeard} or half a minute later; asked again, half a minute
   * from then. Blocks until it is so, at most 5 s.
   *
   * @return false when it could not be done, and the person is recorded
   */
  boolean wordAsked(String attempt);

  /** The person called is recorded again. */
  void wordHeard(String attempt);

  /**
   * A supervisor's telephone rings; he hears the operator on this call and the person. Asked again while he listens, it does
   * not ring again.
   *
   * @param whispers the operator hears him too, and nobody else does, nor does any recording
   */
  void listen(String attempt, String supervisor, boolean whispers);

  void stopListening(String attempt, String supervisor);

  /**
   * Whether the operator's telephone is registered now, and not known to be dead. Asks the network, for at most 5 s.
   */
  boolean registered(String operator);

  /** Why an operator is not in a bridge any more. */
  enum Left {
    GAVE_BACK,
    HUNG_UP,
    /** Another one speaks with the person now. */
    PASSED_ON,
    /** His telephone or the way to it died, and he has not come back. */
    LOST
  }
}
