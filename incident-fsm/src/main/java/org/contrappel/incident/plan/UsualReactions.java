package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;

/** The rules a step has for the results it does not name itself. */
public final class UsualReactions {
  private static final Reaction NUMBER = Reaction.to(Then.NEXT_NUMBER);
  private static final Reaction PERSON = Reaction.to(Then.NEXT_PERSON);
  private static final Reaction STEP = Reaction.to(Then.NEXT_STEP);
  // The panel often holds the site's line while it sends: a second call a moment later gets through.
  private static final Reaction ONCE_MORE = new Reaction(1, Duration.ofSeconds(5), Then.NEXT_NUMBER, Goto.NEXT);
  private static final Reaction TWICE_MORE = new Reaction(2, Duration.ofSeconds(10), Then.NEXT_NUMBER, Goto.NEXT);

  private UsualReactions() {}

  /** @param until when the list has been rung enough: only a list that stops at the first one lets him end it */
  public static Map<CallResult, Reaction> of(Purpose purpose, Stop until) {
    var usual = new EnumMap<CallResult, Reaction>(CallResult.class);
    for (CallResult result : CallResult.values()) {
      usual.put(result, switch (purpose) {
        case VERIFICATION -> verifying(result);
        case NOTIFICATION -> notifying(result, until);
        case INTERVENTION, CHECK, OPERATOR -> offering(result);
      });
    }
    return usual;
  }

  private static Reaction verifying(CallResult result) {
    return switch (result) {
      case IDENTIFIED, ON_TEST -> Reaction.to(Then.CLOSE);
      // Somebody is there who could not prove himself: ringing his other telephone would only ask him again.
      case WRONG_CODE, DECLINED, TOOK_CHARGE, CONFIRMED, NOT_YET, NOTHING_FOUND, TRACES_FOUND, CALLED_FOR_HELP, SPOKE,
          UNKNOWN -> STEP;
      default -> unreached(result);
    };
  }

  private static Reaction notifying(CallResult result, Stop until) {
    return switch (result) {
      case TOOK_CHARGE -> until == Stop.FIRST_REACHED ? Reaction.to(Then.IN_CHARGE) : PERSON;
      case CONFIRMED -> until == Stop.FIRST_REACHED ? STEP : PERSON;
      case IDENTIFIED, ON_TEST, DECLINED, WRONG_CODE, NOT_YET, NOTHING_FOUND, TRACES_FOUND, CALLED_FOR_HELP, SPOKE,
          UNKNOWN -> PERSON;
      default -> unreached(result);
    };
  }

  /** Who accepts goes; who declines or cannot be reached is followed by the next. */
  private static Reaction offering(CallResult result) {
    return switch (result) {
      case TOOK_CHARGE -> STEP;
      case IDENTIFIED, ON_TEST, DECLINED, WRONG_CODE, CONFIRMED, NOT_YET, NOTHING_FOUND, TRACES_FOUND, CALLED_FOR_HELP,
          SPOKE, UNKNOWN -> PERSON;
      default -> unreached(result);
    };
  }

  private static Reaction unreached(CallResult result) {
    return switch (result) {
      case BUSY -> ONCE_MORE;
      case NETWORK_DOWN -> TWICE_MORE;
      default -> NUMBER;
    };
  }
}
