package org.contrappel.incident.plan;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.contrappel.incident.call.CallResult;

/** The rules a step has for the results it does not name itself. */
public final class UsualReactions {
  private static final Reaction NUMBER = Reaction.to(Then.NEXT_NUMBER);
  private static final Reaction PERSON = Reaction.to(Then.NEXT_PERSON);
  private static final Reaction STEP = Reaction.to(Then.NEXT_STEP);
  // The panel often holds the site's line while it sends: a second call a moment later gets through.
  private static final Reaction ONCE_MORE = new Reaction(1, Duration.ofSeconds(5), Then.NEXT_NUMBER);
  private static final Reaction TWICE_MORE = new Reaction(2, Duration.ofSeconds(10), Then.NEXT_NUMBER);

  private UsualReactions() {}

  public static Map<CallResult, Reaction> of(Whom whom) {
    var usual = new EnumMap<CallResult, Reaction>(CallResult.class);
    for (CallResult result : CallResult.values()) {
      usual.put(result, whom == Whom.SITE ? atSite(result) : atKeyholder(result));
    }
    return usual;
  }

  private static Reaction atSite(CallResult result) {
    return switch (result) {
      case IDENTIFIED -> Reaction.to(Then.CLOSE);
      // Somebody is there who could not prove himself: ringing his other telephone would only ask him again.
      case WRONG_CODE, DECLINED, TOOK_CHARGE -> STEP;
      case BUSY -> ONCE_MORE;
      case NETWORK_DOWN -> TWICE_MORE;
      case NO_KEY, MACHINE, HUNG_UP, NO_ANSWER, REJECTED, BAD_NUMBER -> NUMBER;
      case UNKNOWN -> STEP;
    };
  }

  private static Reaction atKeyholder(CallResult result) {
    return switch (result) {
      case TOOK_CHARGE -> Reaction.to(Then.IN_CHARGE);
      case IDENTIFIED, DECLINED, WRONG_CODE -> PERSON;
      case BUSY -> ONCE_MORE;
      case NETWORK_DOWN -> TWICE_MORE;
      case NO_KEY, MACHINE, HUNG_UP, NO_ANSWER, REJECTED, BAD_NUMBER -> NUMBER;
      case UNKNOWN -> PERSON;
    };
  }
}
