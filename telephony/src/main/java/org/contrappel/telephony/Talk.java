package org.contrappel.telephony;

import java.util.Optional;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;

/**
 * The other half of a conversation: what a network asks once a call is answered. Implemented by the server, which stores
 * each step before it returns, so that any node can go on with a live call.
 */
public interface Talk {

  /**
   * The call was answered, or a call that was answered earlier asks again because the node that led it is gone.
   *
   * @return the turn to perform now (after an interruption: the turn that was being performed)
   */
  Turn answered(String attempt);

  /** The operator who is with the person on this call, as far as it is written down. */
  default Optional<String> operatorWith(String attempt) {
    return Optional.empty();
  }

  /**
   * What was heard in a turn.
   *
   * @param turn the number of the turn it was heard in; a report for a turn already over is answered with the present
   *     turn and changes nothing
   * @return the next turn; one whose expect is {@code HangUp} is the last
   */
  Turn heard(String attempt, int turn, Heard heard);
}
