package org.contrappel.telephony.asterisk;

import java.time.Instant;
import org.contrappel.telephony.LineEnd;

/**
 * What was seen of a call.
 *
 * @param rang a ringing was signalled
 * @param answeredAt null while it is not answered
 */
record CallFacts(boolean rang, Instant answeredAt) {
  private static final int NORMAL_CLEARING = 16;

  static final CallFacts NONE = new CallFacts(false, null);

  CallFacts ringing() {
    return new CallFacts(true, answeredAt);
  }

  CallFacts answered(Instant at) {
    return new CallFacts(rang, at);
  }

  boolean isAnswered() {
    return answeredAt != null;
  }

  /**
   * What its end means.
   *
   * @param cause the hang-up cause (Q.850)
   * @param trunkAnswers whether the trunk is known to be alive: where it is, silence after an INVITE is the callee's
   */
  LineEnd end(int cause, boolean trunkAnswers) {
    if (isAnswered()) {
      return LineEnd.CLEARED;
    }
    return switch (cause) {
      case 17 -> LineEnd.BUSY;
      case 21, 55, 57, 87 -> LineEnd.REJECTED;
      case 1, 2, 3, 22, 28 -> LineEnd.BAD_NUMBER;
      case 20, 31 -> LineEnd.NO_ANSWER;
      // No reply at all has one of these too: told from a telephone that rang by its never having rung.
      case 0, NORMAL_CLEARING, 18, 19, 26, 102, 127 -> rang || trunkAnswers ? LineEnd.NO_ANSWER : LineEnd.NETWORK_DOWN;
      default -> LineEnd.NETWORK_DOWN;
    };
  }
}
