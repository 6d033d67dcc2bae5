package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.Sighting;

/**
 * Makes recordings of the legs of calls that are over. Asterisk closes the legs before it tells of the hang-up, so nothing
 * need be waited for.
 */
final class Recorder {
  private final Legs legs;
  private final CallListener listener;
  private final Function<String, Optional<Sighting.Ended>> log;

  /**
   * @param log what Asterisk's own record tells of a call's times
   */
  Recorder(Legs legs, CallListener listener, Function<String, Optional<Sighting.Ended>> log) {
    this.legs = legs;
    this.listener = listener;
    this.log = log;
  }

  void callEnded(LiveCall call, Instant endedAt) {
    var facts = call.facts.get();
    if (facts.isAnswered()) {
      join(call.attempt, new Span(facts.answeredAt(), endedAt), call.keyedAt);
    }
  }

  /** What a crash of ours left behind. */
  void joinLeftOvers(Set<String> alive) {
    for (var attempt : legs.attempts()) {
      if (!alive.contains(attempt)) {
        join(attempt, legs.span(attempt), List.of());
      }
    }
  }

  private synchronized void join(String attempt, Span asWeSawIt, List<Instant> keyedAt) {
    if (!legs.exist(attempt)) {
      return;
    }
    var span = log.apply(attempt)
        .filter(ended -> ended.answeredAt() != null)
        .map(ended -> new Span(ended.answeredAt(), ended.endedAt()))
        .orElse(asWeSawIt);
    var keyed = keyedAt.stream().map(key -> Duration.between(span.answered(), key)).toList();
    listener.recorded(attempt, legs.join(attempt, span, keyed));
  }

  /** From answer to hang-up. */
  record Span(Instant answered, Instant ended) {
    Duration length() {
      return Duration.between(answered, ended);
    }
  }
}
