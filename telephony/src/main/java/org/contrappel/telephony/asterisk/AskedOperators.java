package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.OperatorLeg.Stage;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server asks of operators' telephones. */
final class AskedOperators implements OperatorLines, ComingBack.Ringing {
  private static final Logger LOG = LoggerFactory.getLogger(AskedOperators.class);
  private static final Duration SHORTEST_RING = Duration.ofSeconds(5);
  private static final Duration LONGEST_RING = Duration.ofSeconds(120);
  private static final Duration LOOKED_FOR_EVERY = Duration.ofSeconds(1);

  /** Whoever is to be told something first was told it by then. */
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);

  private static final int NO_CAUSE = 0;

  private final Calls calls;
  private final OperatorLegs legs;
  private final AliveChannels channels;
  private final OperatorTelephones telephones;
  private final BridgeMoves moves;
  private final WordMutes words;
  private final KeysIntoCalls keys;
  private final Supervisors supervisors;
  private final InstantSource clock;
  private final Runnable lookAround;
  private ComingBack comingBack;

  /** @param lookAround asks Asterisk what is alive, and has it taken up; may block */
  AskedOperators(
      Calls calls, OperatorLegs legs, AmiLine hand, OperatorTelephones telephones, BridgeMoves moves, WordMutes words,
      InstantSource clock, Runnable lookAround) {
    this.calls = calls;
    this.legs = legs;
    this.channels = new AliveChannels(hand);
    this.telephones = telephones;
    this.moves = moves;
    this.words = words;
    this.keys = new KeysIntoCalls(hand);
    this.supervisors = new Supervisors(hand, channels, telephones, legs, clock);
    this.clock = clock;
    this.lookAround = lookAround;
  }

  /** To be called once, before anything else. */
  void lostOnesComeBackBy(ComingBack back) {
    comingBack = back;
  }

  @Override
  public void join(String attempt, String operator, Duration ringFor) {
    joinOnceThere(attempt, operator, ringFor, Duration.ZERO);
  }

  @Override
  public void joinOnceThere(String attempt, String operator, Duration ringFor, Duration patience) {
    checked(operator);
    checked(ringFor);
    OperatorLegs.soon(() -> {
      // A process before us may have rung him already.
      lookAround.run();
      calls.known(attempt).ifPresent(call -> join(call, operator, ringFor, patience));
    });
  }

  private void join(LiveCall call, String operator, Duration ringFor, Duration patience) {
    var awaited = comingBack.awaited(call.attempt);
    if (awaited.filter(operator::equals).isPresent()) {
      comingBack.registered(operator);
      return;
    }
    awaited.ifPresent(_ -> comingBack.end(call.attempt, Left.LOST));
    var name = LegName.anew(call.attempt, operator, clock.instant());
    var leg = new OperatorLeg(call, name, ringFor, Stage.WAITS, Instant.MAX);
    leg.patience = patience;
    var present = legs.take(leg);
    if (present == leg) {
      if (patience.isPositive()) {
        call.told.thenRun(() -> OperatorLegs.soon(() -> ring(leg)));
        call.answered.thenRun(() -> legs.in(TOLD_WITHIN, () -> ring(leg)));
      } else {
        call.answered.thenRun(() -> OperatorLegs.soon(() -> ring(leg)));
      }
    } else if (!present.name.operator().equals(operator)) {
      legs.notJoined(call, operator, LineEnd.BUSY);
    }
  }

  private void ring(OperatorLeg leg) {
    if (!legs.has(leg) || !leg.isRung(clock.instant())) {
      return;
    }
    try {
      if (!telephones.ring(leg, true)) {
        notThere(leg);
      }
    } catch (Unreachable e) {
      LOG.warn("Asterisk did not answer when asked to ring the operator for call {}", leg.call.attempt);
      legs.in(OperatorLegs.ARRIVES_WITHIN, () -> lookFor(leg));
    }
  }

  private void notThere(OperatorLeg leg) {
    if (leg.patience.isPositive() && leg.goesOn(Stage.RINGS, Stage.WAITS)) {
      leg.patience = leg.patience.minus(LOOKED_FOR_EVERY);
      legs.in(LOOKED_FOR_EVERY, () -> ring(leg));
    } else {
      legs.notJoined(leg, LineEnd.NETWORK_DOWN);
    }
  }

  /** It may ring all the same: that is known only once Asterisk answers again. */
  private void lookFor(OperatorLeg leg) {
    var alive = channels.look();
    if (alive.isEmpty()) {
      legs.in(OperatorLegs.ARRIVES_WITHIN, () -> lookFor(leg));
    } else if (!alive.get().containsKey(leg.name.channel())) {
      legs.ended(leg, NO_CAUSE);
    }
  }

  @Override
  public void giveBack(String attempt) {
    OperatorLegs.soon(() -> {
      if (!comingBack.end(attempt, Left.GAVE_BACK) && !legs.brought().sendAway(attempt)) {
        found(attempt).ifPresent(this::giveBack);
      }
    });
  }

  @Override
  public void ring(LiveCall call, String operator, Duration ringFor) {
    var longAgo = clock.instant().minus(OperatorLegs.ARRIVES_WITHIN);
    // One that is being answered this very moment is left alone: a telephone is told of more than once as it registers.
    legs.of(call.attempt)
        .filter(leg -> leg.comesBack && leg.stage() == Stage.RINGS && !leg.hasRung() && leg.rungBefore(longAgo))
        .ifPresent(this::stop);
    var leg = new OperatorLeg(
        call, LegName.anew(call.attempt, operator, clock.instant()), ringFor, Stage.WAITS, Instant.MAX);
    leg.comesBack = true;
    if (legs.take(leg) == leg) {
      ring(leg);
    }
  }

  @Override
  public void stop(String attempt) {
    legs.of(attempt).filter(leg -> leg.comesBack && !leg.hasJoined()).ifPresent(this::stop);
  }

  private void stop(OperatorLeg leg) {
    if (legs.forget(leg)) {
      moves.letGo(leg.name);
    }
  }

  private void giveBack(OperatorLeg leg) {
    if (leg.givesBack() == Stage.WAITS) {
      legs.forget(leg);
    } else {
      moves.letGo(leg.name);
    }
  }

  @Override
  public void pass(String attempt, String to, Duration ringFor) {
    checked(to);
    checked(ringFor);
    OperatorLegs.soon(() -> found(attempt).ifPresentOrElse(
        leg -> legs.passed().pass(leg.call, to, ringFor),
        () -> calls.known(attempt).ifPresent(call -> legs.notJoined(call, to, LineEnd.CLEARED))));
  }

  @Override
  public void bring(String attempt, String operator, String beside, boolean instead) {
    checked(operator);
    OperatorLegs.soon(() -> calls.known(attempt).ifPresent(call -> calls.known(beside)
        .ifPresentOrElse(
            host -> legs.brought().bring(call, host, operator, instead),
            () -> legs.notJoined(call, operator, LineEnd.CLEARED))));
  }

  @Override
  public void keys(String attempt, String pressed) {
    KeysIntoCalls.checked(pressed);
    OperatorLegs.soon(() -> keys.send(attempt, pressed));
  }

  @Override
  public boolean wordAsked(String attempt) {
    return calls.known(attempt).filter(call -> words.on(call, legs.brought())).isPresent();
  }

  @Override
  public void wordHeard(String attempt) {
    calls.known(attempt).ifPresent(call -> words.off(call, legs.brought()));
  }

  @Override
  public void listen(String attempt, String supervisor, boolean whispers) {
    checked(supervisor);
    OperatorLegs.soon(() -> {
      found(attempt);
      supervisors.listen(attempt, supervisor, whispers);
    });
  }

  @Override
  public void stopListening(String attempt, String supervisor) {
    checked(supervisor);
    OperatorLegs.soon(() -> supervisors.stop(attempt, supervisor));
  }

  @Override
  public void hold(String attempt) {
    OperatorLegs.soon(() -> found(attempt)
        .filter(leg -> leg.goesOn(Stage.TOGETHER, Stage.HOLDS))
        .ifPresent(leg -> moves.send(attempt, StationAsterisk.HOLD)));
  }

  @Override
  public void resume(String attempt) {
    OperatorLegs.soon(() -> found(attempt)
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

  private static void checked(Duration ringFor) {
    if (ringFor.compareTo(SHORTEST_RING) < 0 || ringFor.compareTo(LONGEST_RING) > 0) {
      throw new IllegalArgumentException(
          "An operator's telephone rings for 5 to 120 seconds, not for " + ringFor + ".");
    }
  }

  static void checked(String operator) {
    if (!OperatorPhone.isName(operator)) {
      throw new IllegalArgumentException(
          "An operator's name has 1 to 40 of a-z, 0-9 and -, and begins with no -.");
    }
  }

  /** Known, or left by a process before us. */
  private Optional<OperatorLeg> found(String attempt) {
    if (legs.of(attempt).isEmpty()) {
      lookAround.run();
    }
    return legs.of(attempt);
  }
}
