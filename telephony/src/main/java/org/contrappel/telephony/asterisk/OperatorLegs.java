package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.AliveChannels.Alive;
import org.contrappel.telephony.asterisk.OperatorLeg.Stage;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operators on their way to calls, one to a call, and the telling of what becomes of them. Asterisk's own dialplan
 * sees to it that nobody is left alone in a bridge; what is remembered here can be lost, see {@link FoundBridges}.
 */
final class OperatorLegs {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorLegs.class);

  /** Whoever has not arrived by then is looked for. */
  static final Duration ARRIVES_WITHIN = Duration.ofSeconds(2);

  /** The tail of a key that was pressed as the operator came is not recorded. */
  private static final Duration TAIL = Duration.ofMillis(300);

  /** The Hangup event may come after the answer that tells the failure. */
  static final Duration HANGUP_COMES_WITHIN = Duration.ofMillis(500);

  private final ConcurrentMap<String, OperatorLeg> legs = new ConcurrentHashMap<>();
  private final BridgeMoves moves;
  private final Ear ear;
  private final CallListener listener;
  private final InstantSource clock;
  private final ScheduledExecutorService later;
  private final Runnable lookAround;
  private ComingBack comingBack;
  private final WordMutes words;
  private final Brought brought;
  private final PassedCalls passed;

  /** @param telephones the operators' @param lookAround asks Asterisk what is alive, and has it taken up; may block */
  OperatorLegs(BridgeMoves moves, OperatorTelephones telephones, WordMutes words, Ear ear, CallListener listener,
      InstantSource clock, ScheduledExecutorService later, Runnable lookAround) {
    this.moves = moves;
    this.ear = ear;
    this.listener = listener;
    this.clock = clock;
    this.later = later;
    this.lookAround = lookAround;
    this.words = words;
    this.brought = new Brought(this, ear, moves, listener, clock);
    this.passed = new PassedCalls(this, telephones, moves, listener, clock);
  }

  Brought brought() {
    return brought;
  }

  PassedCalls passed() {
    return passed;
  }

  /** This leg is the one the call has from now on. @return the one it had until now */
  Optional<OperatorLeg> replace(OperatorLeg leg) {
    var last = Optional.ofNullable(legs.put(leg.call.attempt, leg));
    leg.call.over.thenRun(() -> {
      if (forget(leg)) {
        soon(() -> moves.letGo(leg.name));
      }
    });
    return last;
  }

  /** To be called once, before anything else. */
  void lostOnesComeBackBy(ComingBack back) {
    comingBack = back;
  }

  /** @return the leg this call has now: this one, or the one it had */
  OperatorLeg take(OperatorLeg leg) {
    var present = legs.putIfAbsent(leg.call.attempt, leg);
    if (present != null) {
      return present;
    }
    leg.call.over.thenRun(() -> {
      if (forget(leg)) {
        soon(() -> moves.letGo(leg.name));
      }
    });
    return leg;
  }

  /** No operator speaks on this call, is on his way to it or is waited for. */
  boolean hasNobody(String attempt) {
    return of(attempt).isEmpty() && comingBack.awaited(attempt).isEmpty();
  }

  Optional<OperatorLeg> of(String attempt) {
    return Optional.ofNullable(legs.get(attempt));
  }

  Collection<OperatorLeg> all() {
    return List.copyOf(legs.values());
  }

  boolean has(OperatorLeg leg) {
    return legs.get(leg.call.attempt) == leg;
  }

  /** @return whether it was there */
  boolean forget(OperatorLeg leg) {
    var was = legs.remove(leg.call.attempt, leg);
    leg.forgotten.complete(null);
    return was;
  }

  /** Waits until what became of this operator is told, but not for ever. */
  void awaitEnd(OperatorLeg leg, Duration atMost) {
    try {
      leg.forgotten.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException notTold) {
      LOG.debug("Nothing is told of {}", leg.name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<OperatorLeg> of(LegName name) {
    return of(name.attempt()).filter(leg -> leg.name.equals(name));
  }

  // What Asterisk tells. Called on the thread of its events: nothing here waits.

  void rings(LegName name) {
    passed.rings(name);
    of(name).ifPresent(OperatorLeg::rings);
  }

  /** Somebody came into a bridge: an operator, or a call of ours. */
  void entered(String channel) {
    if (LegName.of(channel).filter(passed::has).isPresent()) {
      passed.isThere(LegName.of(channel).orElseThrow());
      return;
    }
    brought.isThere(channel);
    LegName.of(channel).ifPresentOrElse(
        // One we do not know was rung by a process before us.
        name -> of(name).ifPresentOrElse(this::operatorIsThere, () -> soon(lookAround)),
        () -> of(channel).ifPresent(this::callIsThere));
  }

  void refused(LegName name) {
    passed.refused(name);
    of(name).ifPresent(leg -> in(HANGUP_COMES_WITHIN, () -> notJoined(leg, LineEnd.NETWORK_DOWN)));
  }

  /** An operator who is let go because the call ends is told of before the call is: nothing is over but that. */
  void hungUp(LegName name, int cause) {
    passed.hungUp(name, cause);
    if (cause != StationAsterisk.CALL_IS_GONE) {
      of(name).ifPresent(leg -> ended(leg, cause));
    }
  }

  /** This operator's browser has been replaced: whatever it spoke on is lost. */
  void browserReplaced(String operator, Map<String, Alive> alive) {
    alive.forEach((id, channel) -> {
      if (channel.isBrowserOf(operator)) {
        LegName.of(id).ifPresent(name -> {
          of(name).ifPresent(OperatorLeg::isReplaced);
          moves.letGo(name);
        });
      }
    });
  }

  // What follows from it.

  void operatorIsThere(OperatorLeg leg) {
    if (leg.goesOn(Stage.RINGS, Stage.ALONE)) {
      soon(() -> move(leg));
    }
  }

  /** Not before he is in the bridge: until then the script goes on. */
  private void move(OperatorLeg leg) {
    if (leg.stage() == Stage.ALONE && has(leg)) {
      leg.call.withOperator = true;
      ear.speechEnds(leg.call.attempt);
      moves.send(leg.call.attempt, StationAsterisk.BRIDGE);
      // It may have been sent elsewhere in the same instant.
      in(ARRIVES_WITHIN, () -> move(leg));
    }
  }

  void callIsThere(OperatorLeg leg) {
    leg.together();
    recordSoon(leg.call);
    joined(leg);
  }

  /** Found by a process that does not know whether he is just being asked for his word. */
  void foundTogether(OperatorLeg leg) {
    leg.together();
    in(WordMutes.LEASE, () -> record(leg.call));
    joined(leg);
  }

  void recordSoon(LiveCall call) {
    in(TAIL, () -> record(call));
  }

  private void record(LiveCall call) {
    var bridged = of(call.attempt).filter(leg -> leg.stage() == Stage.TOGETHER).isPresent()
        || brought.hostOf(call.attempt).isPresent();
    if (bridged && !words.isOn(call.attempt)) {
      moves.record(call.attempt);
    }
  }

  void joined(OperatorLeg leg) {
    leg.call.hadOperator = true;
    var wasAway = comingBack.isBack(leg.call.attempt);
    if (leg.joins()) {
      var at = clock.instant();
      if (wasAway) {
        tell(leg.call, () -> listener.operatorBack(leg.call.attempt, leg.name.operator(), at));
        return;
      }
      tell(leg.call, () -> listener.operatorJoined(leg.call.attempt, leg.name.operator(), at));
    }
  }

  /** @param cause the hang-up cause (Q.850); 0 where none was seen */
  void ended(OperatorLeg leg, int cause) {
    if (!leg.hasJoined()) {
      notJoined(leg, leg.end(cause));
      return;
    }
    var why = leg.left(cause);
    if (has(leg) && why == Left.LOST) {
      // Before he is forgotten: somebody may wait for that.
      comingBack.waitFor(leg.call, leg.name.operator());
      forget(leg);
    } else if (forget(leg)) {
      leg.call.withOperator = false;
      var at = clock.instant();
      tell(leg.call, () -> listener.operatorLeft(leg.call.attempt, leg.name.operator(), why, at));
    }
  }

  void notJoined(OperatorLeg leg, LineEnd end) {
    if (!forget(leg)) {
      return;
    }
    if (leg.comesBack) {
      comingBack.notYet(leg.call.attempt);
    } else {
      if (leg.call.withOperator) {
        leg.call.withOperator = false;
        in(ARRIVES_WITHIN, lookAround);
      }
      notJoined(leg.call, leg.name.operator(), end);
    }
  }

  void notJoined(LiveCall call, String operator, LineEnd end) {
    var at = clock.instant();
    tell(call, () -> listener.operatorNotJoined(call.attempt, operator, end, at));
  }

  /** Nothing is told of a call after its end. */
  private static void tell(LiveCall call, Runnable telling) {
    if (!call.isOver()) {
      call.then(telling);
    }
  }

  static void soon(Runnable deed) {
    Thread.ofVirtual().start(deed);
  }

  void in(Duration time, Runnable deed) {
    later.schedule(() -> soon(deed), time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
