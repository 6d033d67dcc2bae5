package org.contrappel.incident.table;

import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.Purpose;

/** Which result the plan is to react to: the one that the recorded facts bear out. */
final class Proven {
  private Proven() {}

  static CallResult result(Attempt attempt, CallResult came) {
    if (attempt.seen(Fact.SPOKEN) && (came == CallResult.HUNG_UP || came == CallResult.NO_KEY)) {
      return CallResult.SPOKE;
    }
    return switch (came) {
      case IDENTIFIED, ON_TEST -> identified(attempt);
      // The right code stands, however the call came to its end after it.
      case HUNG_UP, NO_KEY, NETWORK_DOWN, UNKNOWN, NO_ANSWER, BUSY, REJECTED, BAD_NUMBER ->
          attempt.purpose() == Purpose.VERIFICATION && attempt.seen(Fact.IDENTIFIED) ? identified(attempt) : came;
      case TOOK_CHARGE, DECLINED, WRONG_CODE, MACHINE, CONFIRMED, NOT_YET, NOTHING_FOUND, TRACES_FOUND, CALLED_FOR_HELP, SPOKE ->
          came;
    };
  }

  private static CallResult identified(Attempt attempt) {
    if (attempt.purpose() == Purpose.CHECK) {
      // The all clear is given with one's own code; nothing is cancelled by it.
      return attempt.person().equals(attempt.who()) ? CallResult.IDENTIFIED : CallResult.WRONG_CODE;
    }
    // Neither the code of someone who may only be told, nor an end that no fact bears out, cancels anything.
    return attempt.seen(Fact.AUTHORISED) ? CallResult.IDENTIFIED : CallResult.DECLINED;
  }
}
