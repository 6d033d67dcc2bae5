package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.Optional;
import org.contrappel.incident.call.CallResult;

/**
 * The rule for one result.
 *
 * @param again how often the same number is rung again after this result, 0 to 9
 * @param after the pause before each of those, zero ("again at once": the first call often only wakes the telephone) to 10
 *     minutes
 * @param then what follows afterwards
 * @param to which step, when {@link Then#NEXT_STEP} follows; the next one otherwise
 */
public record Reaction(int again, Duration after, Then then, Goto to) {
  public static final int MOST_TRIES = 9;
  public static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  public Reaction {
    to = to == null ? Goto.NEXT : to;
    if (again < 0 || again > MOST_TRIES) {
      throw new IllegalArgumentException("A number is rung again 0 to 9 times after one result.");
    }
    if (after.isNegative() || after.compareTo(LONGEST_PAUSE) > 0) {
      throw new IllegalArgumentException("The pause before ringing again is 0 s to 10 minutes.");
    }
  }

  public static Reaction to(Then then) {
    return new Reaction(0, Duration.ZERO, then, Goto.NEXT);
  }

  /** Why this rule makes no sense after that result; empty when it does. */
  public Optional<String> nonsenseAfter(CallResult result) {
    var isIdentified = result == CallResult.IDENTIFIED || result == CallResult.ON_TEST;
    if (then == Then.CLOSE && !isIdentified) {
      return Optional.of("only 'identified' may lead to 'close'");
    }
    if (then == Then.IN_CHARGE && result != CallResult.TOOK_CHARGE) {
      return Optional.of("only 'took_charge' may lead to 'in_charge'");
    }
    if (result == CallResult.UNKNOWN && (again > 0 || then == Then.NEXT_NUMBER)) {
      return Optional.of("after 'unknown' the person may still be rung, so that he must not be rung again");
    }
    return Optional.empty();
  }
}
