package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.Sighting;

/** Makes recordings of the legs of calls that are over. */
final class Recorder {
  /** Asterisk closes the legs as it hangs up, on a thread of its own; no event tells it. */
  private static final Duration LEGS_ARE_CLOSED_AFTER = Duration.ofMillis(250);

  private final Legs legs;
  private final CallListener listener;
  private final Function<String, Optional<Sighting.Ended>> log;
  private final ScheduledExecutorService later;

  /**
   * @param log what Asterisk's own record tells of a call's times
   */
  Recorder(
      Legs legs, CallListener listener, Function<String, Optional<Sighting.Ended>> log, ScheduledExecutorService later) {
    this.legs = legs;
    this.listener = listener;
    this.log = log;
    this.later = later;
  }

  void callEnded(LiveCall call, Instant endedAt) {
    var facts = call.facts.get();
    if (facts.isAnswered()) {
      joinSoon(call.attempt, new Span(facts.answeredAt(), endedAt), call.keyedAt);
    }
  }

  /** The attempts of which there are legs, of live calls and of calls a crash of ours left behind. */
  List<String> leftOvers() {
    return legs.attempts();
  }

  void joinLeftOver(String attempt) {
    joinSoon(attempt, null, List.of());
  }

  private void joinSoon(String attempt, Span asWeSawIt, List<Instant> keyedAt) {
    later.schedule(
        () -> Thread.ofVirtual().start(() -> join(attempt, asWeSawIt, keyedAt)),
        LEGS_ARE_CLOSED_AFTER.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private synchronized void join(String attempt, Span asWeSawIt, List<Instant> keyedAt) {
    if (!legs.exist(attempt)) {
      return;
    }
    var span = log.apply(attempt)
        .filter(ended -> ended.answeredAt() != null)
        .map(ended -> new Span(ended.answeredAt(), ended.endedAt()))
        .orElseGet(() -> asWeSawIt == null ? legs.span(attempt) : asWeSawIt);
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
