package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.OperatorLeg.Stage;

/** Operators who are rung to speak on a call in another one's place, one to a call. */
final class PassedCalls {
  private final ConcurrentMap<String, OperatorLeg> rung = new ConcurrentHashMap<>();
  private final OperatorLegs legs;
  private final OperatorTelephones telephones;
  private final BridgeMoves moves;
  private final CallListener listener;
  private final InstantSource clock;

  PassedCalls(
      OperatorLegs legs, OperatorTelephones telephones, BridgeMoves moves, CallListener listener, InstantSource clock) {
    this.legs = legs;
    this.telephones = telephones;
    this.moves = moves;
    this.listener = listener;
    this.clock = clock;
  }

  void pass(LiveCall call, String to, Duration ringFor) {
    var leg = new OperatorLeg(call, LegName.anew(call.attempt, to, clock.instant()), ringFor, Stage.RINGS, Instant.MAX);
    if (rung.putIfAbsent(call.attempt, leg) != null) {
      legs.notJoined(call, to, LineEnd.BUSY);
      return;
    }
    call.over.thenRun(() -> {
      if (rung.remove(call.attempt, leg)) {
        OperatorLegs.soon(() -> moves.letGo(leg.name));
      }
    });
    try {
      if (!telephones.ring(leg, false)) {
        notCome(leg, LineEnd.NETWORK_DOWN);
      }
    } catch (Unreachable e) {
      // Should he be rung all the same, and answer, he is taken for what he is: see isThere.
      legs.in(ringFor, () -> notCome(leg, LineEnd.NETWORK_DOWN));
    }
  }

  /** Whether this is one of them, and not yet where he is to be. */
  boolean has(LegName name) {
    return of(name).isPresent();
  }

  private Optional<OperatorLeg> of(LegName name) {
    return Optional.ofNullable(rung.get(name.attempt())).filter(leg -> leg.name.equals(name));
  }

  void rings(LegName name) {
    of(name).ifPresent(OperatorLeg::rings);
  }

  /** He answered. Whoever spoke on the call goes; where nobody does any more, he joins like anybody else. */
  void isThere(LegName name) {
    var leg = of(name).orElseThrow();
    rung.remove(name.attempt(), leg);
    var last = legs.replace(leg);
    if (last.isEmpty()) {
      legs.operatorIsThere(leg);
      return;
    }
    leg.together();
    leg.joins();
    var at = clock.instant();
    leg.call.then(() -> listener.operatorLeft(leg.call.attempt, last.get().name.operator(), Left.PASSED_ON, at));
    leg.call.then(() -> listener.operatorJoined(leg.call.attempt, name.operator(), at));
    OperatorLegs.soon(() -> moves.letGo(last.get().name));
  }

  void refused(LegName name) {
    of(name).ifPresent(leg -> legs.in(OperatorLegs.HANGUP_COMES_WITHIN, () -> notCome(leg, LineEnd.NETWORK_DOWN)));
  }

  void hungUp(LegName name, int cause) {
    of(name).ifPresent(leg -> notCome(leg, leg.end(cause)));
  }

  private void notCome(OperatorLeg leg, LineEnd end) {
    if (rung.remove(leg.call.attempt, leg)) {
      legs.notJoined(leg.call, leg.name.operator(), end);
    }
  }
}
