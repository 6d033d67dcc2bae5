package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.asterisk.AliveChannels.Alive;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.OperatorLeg.Stage;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings operators and calls together, one operator to a call. Asterisk's own dialplan sees to it that nobody is left alone in
 * a bridge; what is remembered here can be lost, for it is read again from the channels' names and places.
 */
final class OperatorLegs implements OperatorLines {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorLegs.class);

  /** The tail of a key that was pressed as the operator came is not recorded. */
  private static final Duration TAIL = Duration.ofMillis(300);

  /** The Hangup event may come after the answer that tells the failure. */
  private static final Duration HANGUP_COMES_WITHIN = Duration.ofMillis(500);

  /** Whoever has not arrived by then is looked for. */
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(2);

  private static final Duration SHORTEST_RING = Duration.ofSeconds(5);
  private static final Duration LONGEST_RING = Duration.ofSeconds(120);
  private static final int NO_CAUSE = 0;

  private final ConcurrentMap<String, OperatorLeg> legs = new ConcurrentHashMap<>();
  private final Calls calls;
  private final AliveChannels channels;
  private final OperatorTelephones telephones;
  private final BridgeMoves moves;
  private final Ear ear;
  private final CallListener listener;
  private final InstantSource clock;
  private final ScheduledExecutorService later;

  OperatorLegs(Calls calls, AmiLine hand, Ear ear, CallListener listener, InstantSource clock,
      ScheduledExecutorService later) {
    this.calls = calls;
    this.channels = new AliveChannels(hand);
    this.telephones = new OperatorTelephones(hand);
    this.moves = new BridgeMoves(hand);
    this.ear = ear;
    this.listener = listener;
    this.clock = clock;
    this.later = later;
  }

  // What the server asks for.

  @Override
  public void join(String attempt, String operator, Duration ringFor) {
    checked(operator);
    if (ringFor.compareTo(SHORTEST_RING) < 0 || ringFor.compareTo(LONGEST_RING) > 0) {
      throw new IllegalArgumentException("An operator's telephone rings for 5 to 120 seconds, not for " + ringFor + ".");
    }
    Thread.ofVirtual().start(() -> {
      // A process before us may have rung him already.
      channels.look().ifPresent(this::lookedAround);
      calls.known(attempt).ifPresent(call -> begin(call, operator, ringFor));
    });
  }

  private void begin(LiveCall call, String operator, Duration ringFor) {
    var now = clock.instant();
    var leg = new OperatorLeg(call, LegName.anew(call.attempt, operator, now), ringFor, Stage.WAITS, Instant.MAX);
    var present = take(leg);
    if (present == leg) {
      call.answered.thenRun(() -> soon(() -> ring(leg)));
    } else if (!present.name.operator().equals(operator)) {
      tell(call, () -> listener.operatorNotJoined(call.attempt, operator, LineEnd.BUSY, now));
    }
  }

  /** @return the leg this call has now: this one, or the one it had */
  private OperatorLeg take(OperatorLeg leg) {
    var present = legs.putIfAbsent(leg.call.attempt, leg);
    if (present != null) {
      return present;
    }
    leg.call.over.thenRun(() -> {
      if (legs.remove(leg.call.attempt, leg)) {
        soon(() -> moves.letGo(leg.name));
      }
    });
    return leg;
  }

  private void ring(OperatorLeg leg) {
    if (legs.get(leg.call.attempt) != leg || !leg.isRung(clock.instant())) {
      return;
    }
    try {
      if (!telephones.registered(leg.name.operator()) || !telephones.ring(leg)) {
        over(leg, LineEnd.NETWORK_DOWN);
      }
    } catch (Unreachable e) {
      LOG.warn("Asterisk did not answer when asked to ring the operator for call {}", leg.call.attempt);
      // It may ring all the same.
      in(ARRIVES_WITHIN, () -> lookFor(leg));
    }
  }

  private void lookFor(OperatorLeg leg) {
    if (channels.look().map(alive -> !alive.containsKey(leg.name.channel())).orElse(true)) {
      ended(leg, NO_CAUSE);
    }
  }

  @Override
  public void giveBack(String attempt) {
    soon(() -> found(attempt).ifPresent(leg -> {
      if (leg.givesBack() == Stage.WAITS) {
        legs.remove(attempt, leg);
      } else {
        moves.letGo(leg.name);
      }
    }));
  }

  @Override
  public void hold(String attempt) {
    soon(() -> found(attempt)
        .filter(leg -> leg.goesOn(Stage.TOGETHER, Stage.HOLDS))
        .ifPresent(leg -> moves.send(attempt, StationAsterisk.HOLD)));
  }

  @Override
  public void resume(String attempt) {
    soon(() -> found(attempt)
        .filter(leg -> leg.stage() == Stage.HOLDS)
        .ifPresent(leg -> moves.send(attempt, StationAsterisk.BRIDGE)));
  }

  @Override
  public boolean registered(String operator) {
    checked(operator);
    try {
      return telephones.registered(operator);
    } catch (Unreachable e) {
      return false;
    }
  }

  private static void checked(String operator) {
    if (!OperatorPhone.isName(operator)) {
      throw new IllegalArgumentException("An operator's name has 1 to 40 of a-z, 0-9 and -.");
    }
  }

  /** Known, or left by a process before us. */
  private Optional<OperatorLeg> found(String attempt) {
    if (!legs.containsKey(attempt)) {
      channels.look().ifPresent(this::lookedAround);
    }
    return Optional.ofNullable(legs.get(attempt));
  }

  // What Asterisk tells. Called on the thread of its events: nothing here waits.

  void rings(LegName name) {
    leg(name).ifPresent(OperatorLeg::rings);
  }

  /** Somebody came into a bridge: an operator, or a call of ours. */
  void entered(String channel) {
    LegName.of(channel).flatMap(this::leg).ifPresentOrElse(this::operatorIsThere, () -> callIsThere(channel));
  }

  private void operatorIsThere(OperatorLeg leg) {
    if (leg.goesOn(Stage.RINGS, Stage.ALONE)) {
      soon(() -> move(leg));
    }
  }

  /** Not before he is in the bridge: until then the script goes on. */
  private void move(OperatorLeg leg) {
    if (leg.stage() != Stage.ALONE || legs.get(leg.call.attempt) != leg) {
      return;
    }
    leg.call.withOperator = true;
    ear.speechEnds(leg.call.attempt);
    moves.send(leg.call.attempt, StationAsterisk.BRIDGE);
    // It may have been sent elsewhere in the same instant.
    in(ARRIVES_WITHIN, () -> move(leg));
  }

  private void callIsThere(String attempt) {
    var leg = legs.get(attempt);
    if (leg == null) {
      return;
    }
    var first = leg.together();
    in(TAIL, () -> {
      if (leg.stage() == Stage.TOGETHER && legs.get(attempt) == leg) {
        moves.record(attempt);
      }
    });
    if (first) {
      tellJoined(leg);
    }
  }

  void refused(LegName name) {
    leg(name).ifPresent(leg -> in(HANGUP_COMES_WITHIN, () -> over(leg, LineEnd.NETWORK_DOWN)));
  }

  /** An operator who is let go because the call ends is told of before the call is: nothing is over but that. */
  void hungUp(LegName name, int cause) {
    if (cause != StationAsterisk.CALL_IS_GONE) {
      leg(name).ifPresent(leg -> ended(leg, cause));
    }
  }

  private void ended(OperatorLeg leg, int cause) {
    if (!leg.hasJoined()) {
      over(leg, leg.end(cause));
    } else if (legs.remove(leg.call.attempt, leg)) {
      leg.call.withOperator = false;
      var at = clock.instant();
      tell(leg.call,
          () -> listener.operatorLeft(leg.call.attempt, leg.name.operator(), leg.left(cause), at));
    }
  }

  /** He never joined. */
  private void over(OperatorLeg leg, LineEnd end) {
    if (legs.remove(leg.call.attempt, leg)) {
      var at = clock.instant();
      if (leg.call.withOperator) {
        leg.call.withOperator = false;
        in(ARRIVES_WITHIN, this::leadOnWhoIsAlone);
      }
      tell(leg.call, () -> listener.operatorNotJoined(leg.call.attempt, leg.name.operator(), end, at));
    }
  }

  private Optional<OperatorLeg> leg(LegName name) {
    return Optional.ofNullable(legs.get(name.attempt())).filter(leg -> leg.name.equals(name));
  }

  // What is found after a gap.

  /** @param alive every channel Asterisk has */
  void lookedAround(Map<String, Alive> alive) {
    alive.forEach((id, channel) -> LegName.of(id).ifPresent(name -> adopt(name, channel, alive.get(name.attempt()))));
    var longAgo = clock.instant().minus(ARRIVES_WITHIN);
    legs.values().stream()
        .filter(leg -> !alive.containsKey(leg.name.channel()) && leg.rungBefore(longAgo))
        .forEach(leg -> ended(leg, NO_CAUSE));
    leadOnWhoIsAlone(alive);
  }

  /** Takes up what a process before us began, wherever it was. */
  private void adopt(LegName name, Alive operator, Alive called) {
    if (called == null) {
      moves.letGo(name);
      return;
    }
    var leg = calls.seen(name.attempt())
        .map(call -> take(new OperatorLeg(call, name, LONGEST_RING, Stage.RINGS, clock.instant())))
        .filter(one -> one.name.equals(name));
    if (leg.isEmpty() || !operator.isInBridge()) {
      return;
    }
    if (called.isInBridge()) {
      leg.get().call.withOperator = true;
      callIsThere(name.attempt());
    } else if (called.isOnHold()) {
      leg.get().call.withOperator = true;
      leg.get().goesOn(Stage.RINGS, Stage.HOLDS);
      if (leg.get().joins()) {
        tellJoined(leg.get());
      }
    } else {
      operatorIsThere(leg.get());
    }
  }

  private void leadOnWhoIsAlone() {
    channels.look().ifPresent(this::leadOnWhoIsAlone);
  }

  /** The dialplan lets nobody in where no operator is; one who died in that very instant leaves somebody alone all the same. */
  private void leadOnWhoIsAlone(Map<String, Alive> alive) {
    alive.forEach((id, channel) -> {
      var isCall = LegName.of(id).isEmpty() && calls.known(id).isPresent();
      if (isCall && channel.isInBridge()
          && alive.keySet().stream().noneMatch(other -> LegName.of(other).filter(n -> n.attempt().equals(id)).isPresent())) {
        moves.send(id, StationAsterisk.ASK);
      }
    });
  }

  private void tellJoined(OperatorLeg leg) {
    var at = clock.instant();
    tell(leg.call, () -> listener.operatorJoined(leg.call.attempt, leg.name.operator(), at));
  }

  /** Nothing is told of a call after its end. */
  private static void tell(LiveCall call, Runnable telling) {
    if (!call.isOver()) {
      call.then(telling);
    }
  }

  private static void soon(Runnable deed) {
    Thread.ofVirtual().start(deed);
  }

  private void in(Duration time, Runnable deed) {
    later.schedule(() -> soon(deed), time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
