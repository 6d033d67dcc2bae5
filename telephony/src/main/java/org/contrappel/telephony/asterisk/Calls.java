package org.contrappel.telephony.asterisk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.contrappel.script.Heard;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.Talk;

/** The calls that are alive as far as this process knows, and the telling of what becomes of them. */
final class Calls {
  /** Asterisk's own names for channels have a dot in them; ours have none. */
  private static final Pattern OURS = Pattern.compile("[a-z0-9-]{1,60}");

  private final ConcurrentMap<String, LiveCall> alive = new ConcurrentHashMap<>();
  private final CallListener listener;
  private final Talk talk;
  private final InstantSource clock;
  private final BiConsumer<LiveCall, Instant> afterCall;

  /**
   * @param afterCall is given each call that is over, with the moment it ended
   */
  Calls(CallListener listener, Talk talk, InstantSource clock, BiConsumer<LiveCall, Instant> afterCall) {
    this.listener = listener;
    this.talk = talk;
    this.clock = clock;
    this.afterCall = afterCall;
  }

  /** Empty where it is alive already. */
  Optional<LiveCall> begin(String attempt) {
    var call = new LiveCall(attempt, true, clock.instant());
    return alive.putIfAbsent(attempt, call) == null ? Optional.of(call) : Optional.empty();
  }

  /** A call seen on the network: known, or placed by a process before us. Empty for a channel that is not a call of ours. */
  Optional<LiveCall> seen(String attempt) {
    return attempt == null || !OURS.matcher(attempt).matches()
        ? Optional.empty()
        : Optional.of(alive.computeIfAbsent(attempt, id -> new LiveCall(id, false, clock.instant())));
  }

  Optional<LiveCall> known(String attempt) {
    return Optional.ofNullable(alive.get(attempt));
  }

  Collection<LiveCall> all() {
    return List.copyOf(alive.values());
  }

  void forget(LiveCall call) {
    alive.remove(call.attempt, call);
  }

  void ringing(LiveCall call) {
    var at = clock.instant();
    if (!call.facts.getAndUpdate(CallFacts::ringing).rang()) {
      call.then(() -> listener.ringing(call.attempt, at));
    }
  }

  void answered(LiveCall call) {
    answered(call, clock.instant());
  }

  void answered(LiveCall call, Instant at) {
    if (!call.facts.getAndUpdate(facts -> facts.isAnswered() ? facts : facts.answered(at)).isAnswered()) {
      call.then(() -> listener.answered(call.attempt, at));
      call.answered.complete(null);
    }
  }

  void human(LiveCall call) {
    var at = clock.instant();
    call.then(() -> listener.human(call.attempt, at));
  }

  void ended(LiveCall call, LineEnd end, Instant at) {
    if (!call.over.complete(null)) {
      return;
    }
    forget(call);
    call.then(() -> tellTheTalk(call));
    call.then(() -> listener.ended(call.attempt, end, at));
    call.then(() -> afterCall.accept(call, at));
  }

  void ended(LiveCall call, LineEnd end) {
    ended(call, end, clock.instant());
  }

  private void tellTheTalk(LiveCall call) {
    if (call.withOperator) {
      return;
    }
    call.talking.lock();
    try {
      call.openTurn.ifPresent(turn -> talk.heard(call.attempt, turn, new Heard.HungUp()));
    } finally {
      call.talking.unlock();
    }
  }
}
