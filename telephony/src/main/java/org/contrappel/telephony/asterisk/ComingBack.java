package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/**
 * Operators who were lost in the middle of a call and are waited for: whoever loads his page anew, loses his network or
 * closes the lid comes back to the same person, who hears a sentence and a soft tone meanwhile. After a set time the person
 * is led on.
 */
final class ComingBack {
  /** He is rung the moment he registers; this is for a registration nobody was told of. */
  private static final Duration LOOKED_FOR_EVERY = Duration.ofSeconds(3);

  /** Rings an operator back, and leaves it. */
  interface Ringing {
    /** In place of a telephone that was rung and has not answered a word. */
    void ring(LiveCall call, String operator, Duration ringFor);

    void stop(String attempt);
  }

  private record Lost(LiveCall call, String operator, Instant until) {}

  private final ConcurrentMap<String, Lost> waited = new ConcurrentHashMap<>();
  private final Ringing ringing;
  private final BridgeMoves moves;
  private final CallListener listener;
  private final InstantSource clock;
  private final ScheduledExecutorService later;
  private final Duration patience;

  ComingBack(Ringing ringing, BridgeMoves moves, CallListener listener, InstantSource clock,
      ScheduledExecutorService later, Duration patience) {
    this.ringing = ringing;
    this.moves = moves;
    this.listener = listener;
    this.clock = clock;
    this.later = later;
    this.patience = patience;
  }

  /** Waits for him from now on, unless he is waited for already or the person is gone. */
  void waitFor(LiveCall call, String operator) {
    var at = clock.instant();
    var lost = new Lost(call, operator, at.plus(patience));
    if (call.isOver() || waited.putIfAbsent(call.attempt, lost) != null) {
      return;
    }
    call.withOperator = true;
    // What is written down of him may be older than what we know.
    call.hadOperator = true;
    call.then(() -> listener.operatorAway(call.attempt, operator, at));
    call.over.thenRun(() -> {
      if (waited.remove(call.attempt, lost)) {
        OperatorLegs.soon(() -> ringing.stop(call.attempt));
      }
    });
    in(patience, () -> giveUp(lost, Left.LOST));
    look(lost);
  }

  private void look(Lost lost) {
    if (waited.get(lost.call().attempt) == lost) {
      OperatorLegs.soon(() -> ring(lost));
    }
  }

  private void ring(Lost lost) {
    var left = Duration.between(clock.instant(), lost.until());
    if (waited.get(lost.call().attempt) == lost && left.isPositive()) {
      ringing.ring(lost.call(), lost.operator(), left);
    }
  }

  /** A telephone of this operator has registered. */
  void registered(String operator) {
    waited.values().stream().filter(lost -> lost.operator().equals(operator)).forEach(lost -> {
      look(lost);
      // Where the dead one was rung a moment before.
      in(LOOKED_FOR_EVERY, () -> look(lost));
    });
  }

  /** He was rung and has not come. */
  void notYet(String attempt) {
    Optional.ofNullable(waited.get(attempt)).ifPresent(lost -> in(LOOKED_FOR_EVERY, () -> look(lost)));
  }

  /** He speaks with the person. @return whether he was waited for */
  boolean isBack(String attempt) {
    return waited.remove(attempt) != null;
  }

  /** The one this call waits for. */
  Optional<String> awaited(String attempt) {
    return Optional.ofNullable(waited.get(attempt)).map(Lost::operator);
  }

  /** Nobody waits for him any more, and the person is led on. @return whether he was waited for */
  boolean end(String attempt, Left why) {
    var lost = waited.get(attempt);
    return lost != null && giveUp(lost, why);
  }

  private boolean giveUp(Lost lost, Left why) {
    var call = lost.call();
    if (!waited.remove(call.attempt, lost)) {
      return false;
    }
    ringing.stop(call.attempt);
    call.withOperator = false;
    var at = clock.instant();
    call.then(() -> listener.operatorLeft(call.attempt, lost.operator(), why, at));
    moves.send(call.attempt, StationAsterisk.ASK);
    return true;
  }

  private void in(Duration time, Runnable deed) {
    later.schedule(() -> OperatorLegs.soon(deed), time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
