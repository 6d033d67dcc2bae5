package org.contrappel.server.calls;

import org.contrappel.incident.call.CallResult;
import org.contrappel.script.Ending;
import org.contrappel.script.Outcome;
import org.contrappel.server.talk.LiveTalk;
import org.contrappel.server.talk.Talks;
import org.contrappel.telephony.LineEnd;

/** What came of a call: the script's word where it was answered, the line's where it was not. */
final class Results {
  private final Talks talks;

  Results(Talks talks) {
    this.talks = talks;
  }

  CallResult of(String attempt, LineEnd end) {
    return switch (end) {
      case CLEARED -> talks.of(attempt).map(LiveTalk::conversation).flatMap(talk -> talk.outcome())
          .map(Outcome::ending).map(Results::of).orElse(CallResult.HUNG_UP);
      case BUSY -> CallResult.BUSY;
      case NO_ANSWER -> CallResult.NO_ANSWER;
      case REJECTED -> CallResult.REJECTED;
      case BAD_NUMBER -> CallResult.BAD_NUMBER;
      case NETWORK_DOWN -> CallResult.NETWORK_DOWN;
    };
  }

  private static CallResult of(Ending ending) {
    return switch (ending) {
      case IDENTIFIED -> CallResult.IDENTIFIED;
      case ON_TEST -> CallResult.ON_TEST;
      case TOOK_CHARGE -> CallResult.TOOK_CHARGE;
      case DECLINED -> CallResult.DECLINED;
      case CONFIRMED -> CallResult.CONFIRMED;
      // On a call of ours nothing is wished and no operator waits: whoever was rung has said neither yes nor no.
      case NOT_YET, WISH, OPERATOR -> CallResult.NOT_YET;
      case NOTHING_FOUND -> CallResult.NOTHING_FOUND;
      case TRACES_FOUND -> CallResult.TRACES_FOUND;
      case CALLED_FOR_HELP -> CallResult.CALLED_FOR_HELP;
      case WRONG_CODE -> CallResult.WRONG_CODE;
      case NO_KEY -> CallResult.NO_KEY;
      case MACHINE -> CallResult.MACHINE;
      case HUNG_UP -> CallResult.HUNG_UP;
    };
  }
}
