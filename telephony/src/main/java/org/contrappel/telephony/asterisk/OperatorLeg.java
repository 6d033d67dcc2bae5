package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;

/** One operator's way to one call, as far as this process knows it. Safe for many threads; it only remembers. */
final class OperatorLeg {

  /** Where he is. */
  enum Stage {
    /** The call is not answered yet, and his telephone does not ring. */
    WAITS,
    RINGS,
    /** He is in the bridge, and the call is being moved there. */
    ALONE,
    TOGETHER,
    /** The call is on hold and he is in the bridge alone. */
    HOLDS
  }

  /** A telephone that fell silent has another one: 44. */
  private static final int NORMAL_CLEARING = 16;

  final LiveCall call;
  final LegName name;
  final Duration ringFor;

  /** Completes when this call has this leg no more. */
  final CompletableFuture<Void> forgotten = new CompletableFuture<>();

  /** He was lost, and comes back: that he is not there yet is told to nobody. */
  volatile boolean comesBack;

  /** So long his telephone is waited for when it is not there. */
  volatile Duration patience = Duration.ZERO;

  private Instant rungAt;
  private CallFacts facts = CallFacts.NONE;
  private Stage stage;
  private boolean joined;
  private boolean givenBack;
  private boolean replaced;

  /** @param rungAt since when he has a channel; {@code Instant.MAX} while he waits */
  OperatorLeg(LiveCall call, LegName name, Duration ringFor, Stage stage, Instant rungAt) {
    this.call = call;
    this.name = name;
    this.ringFor = ringFor;
    this.stage = stage;
    this.rungAt = rungAt;
  }

  synchronized Stage stage() {
    return stage;
  }

  /** @return whether it was at that stage, and now is at the next */
  synchronized boolean goesOn(Stage from, Stage to) {
    var was = stage == from;
    stage = was ? to : stage;
    return was;
  }

  /** @return whether he had waited for it */
  synchronized boolean isRung(Instant at) {
    var waited = goesOn(Stage.WAITS, Stage.RINGS);
    rungAt = waited ? at : rungAt;
    return waited;
  }

  /** Long enough ago for Asterisk to have made his channel. */
  synchronized boolean rungBefore(Instant time) {
    return rungAt.isBefore(time);
  }

  synchronized void together() {
    stage = Stage.TOGETHER;
  }

  /** @return whether this was the first time */
  synchronized boolean joins() {
    var first = !joined;
    joined = true;
    return first;
  }

  synchronized boolean hasJoined() {
    return joined;
  }

  synchronized void rings() {
    facts = facts.ringing();
  }

  /** @return the stage it was at */
  synchronized Stage givesBack() {
    givenBack = true;
    return stage;
  }

  /** His telephone is about to be let go because it is another's place now: he is lost, he has not left. */
  synchronized void isReplaced() {
    replaced = true;
  }

  /** Whether his telephone has said that it rings. */
  synchronized boolean hasRung() {
    return facts.rang();
  }

  /** What it means that his channel ended before he had joined. */
  synchronized LineEnd end(int cause) {
    var answered = stage == Stage.ALONE;
    return answered ? LineEnd.CLEARED : facts.end(cause, true);
  }

  /** What it means that his channel ended after he had joined. */
  synchronized Left left(int cause) {
    if (givenBack) {
      return Left.GAVE_BACK;
    }
    return cause == NORMAL_CLEARING && !replaced ? Left.HUNG_UP : Left.LOST;
  }
}
