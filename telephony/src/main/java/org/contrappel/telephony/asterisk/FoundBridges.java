package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.contrappel.telephony.asterisk.AliveChannels.Alive;
import org.contrappel.telephony.asterisk.OperatorLeg.Stage;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/** Reads from the names and places of channels which operator is with whom, after a gap or a process before us. */
record FoundBridges(Calls calls, OperatorLegs legs, BridgeMoves moves, ComingBack comingBack, InstantSource clock) {
  private static final Duration RINGS_ON = Duration.ofSeconds(120);
  private static final int NO_CAUSE = 0;

  /** @param alive every channel Asterisk has */
  void lookedAround(Map<String, Alive> alive) {
    alive.forEach((id, channel) -> LegName.of(id).ifPresent(name -> takeUp(name, channel, alive.get(name.attempt()))));
    var longAgo = clock.instant().minus(OperatorLegs.ARRIVES_WITHIN);
    legs.all().stream()
        .filter(leg -> !alive.containsKey(leg.name.channel()) && leg.rungBefore(longAgo))
        .forEach(leg -> {
          if (alive.containsKey(leg.name.attempt())) {
            legs.ended(leg, NO_CAUSE);
          } else {
            // They went together, and of the call's end somebody else tells.
            legs.forget(leg);
          }
        });
    alive.forEach((id, channel) -> takeUpBrought(id, channel, alive));
    alive.forEach((id, channel) -> {
      var waitsForNobody = channel.isWaiting() && comingBack.awaited(id).isEmpty();
      var sitsByHimself = channel.isInBridge() && !channel.isBrought() || waitsForNobody;
      if (sitsByHimself && calls.known(id).isPresent() && isAlone(id, alive)) {
        moves.send(id, StationAsterisk.ASK);
      }
    });
  }

  private void takeUp(LegName name, Alive operator, Alive called) {
    if (legs.passed().has(name)) {
      return;
    }
    var call = called == null ? null : calls.seen(name.attempt()).orElse(null);
    if (call == null) {
      moves.letGo(name);
      return;
    }
    var leg = legs.take(new OperatorLeg(call, name, RINGS_ON, Stage.RINGS, clock.instant()));
    if (!leg.name.equals(name)) {
      // One operator to a call.
      moves.letGo(name);
    } else if (operator.isInBridge()) {
      place(leg, called);
    }
  }

  private void takeUpBrought(String id, Alive channel, Map<String, Alive> alive) {
    if (channel.isBrought()) {
      alive.keySet().stream().filter(channel::isInBridgeOf).findFirst().flatMap(calls::seen).ifPresent(host -> {
        var operator = legs.of(host.attempt).map(leg -> leg.name.operator());
        calls.seen(id).filter(_ -> channel.standsIn() || operator.isPresent())
            .ifPresent(call -> legs.brought().found(call, host, channel.standsIn() ? Optional.empty() : operator));
      });
    }
  }

  private void place(OperatorLeg leg, Alive called) {
    if (called.isInBridge()) {
      leg.call.withOperator = true;
      legs.foundTogether(leg);
    } else if (called.isOnHold()) {
      leg.call.withOperator = true;
      leg.goesOn(Stage.RINGS, Stage.HOLDS);
      legs.joined(leg);
    } else {
      legs.operatorIsThere(leg);
    }
  }

  /**
   * The dialplan lets nobody in where no operator is; one who died in that very instant leaves somebody alone all the
   * same.
   */
  private static boolean isAlone(String attempt, Map<String, Alive> alive) {
    return alive.keySet().stream()
        .noneMatch(other -> LegName.of(other).filter(name -> name.attempt().equals(attempt)).isPresent())
        && alive.values().stream().noneMatch(other -> other.standsIn() && other.isInBridgeOf(attempt));
  }
}
