package org.contrappel.telephony.asterisk;

import java.util.Optional;
import java.util.OptionalInt;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;
import org.contrappel.telephony.Talk;
import org.contrappel.telephony.asterisk.AgiLine.LineGone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads one answered call, from Asterisk's request until the last turn, a hang-up, or our end. */
final class TalkSession {
  private static final Logger LOG = LoggerFactory.getLogger(TalkSession.class);

  /** So often a call may ask again after a fault of ours; then it is ended rather than held for ever. */
  private static final int FAULTS_BORNE = 5;

  private final LiveCall call;
  private final Talk talk;
  private final AgiLine line;
  private final AgiTurn turns;

  TalkSession(LiveCall call, Talk talk, AgiLine line, AgiTurn turns) {
    this.call = call;
    this.talk = talk;
    this.line = line;
    this.turns = turns;
  }

  /**
   * Sets DONE as its last deed. Where it is not set the dialplan holds the caller and asks again: so it must be missing when
   * this process dies, and when it fails by a fault of its own.
   */
  void lead(boolean machine) throws LineGone {
    try {
      line.set("HELD", "");
      for (var turn = first(machine); turn.isPresent(); turn = next(turn.get())) {}
      if (!call.isOver()) {
        line.set("DONE", "1");
      }
    } catch (RuntimeException | Error fault) {
      call.failures++;
      LOG.error("Call {} could not be led on ({} times so far)", call.attempt, call.failures, fault);
      if (call.failures >= FAULTS_BORNE) {
        line.set("DONE", "1");
      }
    }
  }

  private Optional<Turn> first(boolean machine) {
    call.talking.lock();
    try {
      var turn = talk.answered(call.attempt);
      if (machine && !call.human && !(turn.expect() instanceof Expect.HangUp)) {
        turn = talk.heard(call.attempt, turn.number(), new Heard.Machine());
      }
      return opened(turn);
    } finally {
      call.talking.unlock();
    }
  }

  private Optional<Turn> next(Turn turn) throws LineGone {
    var heard = turns.perform(turn);
    call.talking.lock();
    try {
      call.openTurn = OptionalInt.empty();
      return heard.isEmpty() ? Optional.empty() : opened(talk.heard(call.attempt, turn.number(), heard.get()));
    } finally {
      call.talking.unlock();
    }
  }

  /** A turn that nobody is there to hear is over at once. */
  private Optional<Turn> opened(Turn turn) {
    if (call.isOver()) {
      if (!(turn.expect() instanceof Expect.HangUp)) {
        talk.heard(call.attempt, turn.number(), new Heard.HungUp());
      }
      return Optional.empty();
    }
    call.openTurn = turn.expect() instanceof Expect.HangUp ? OptionalInt.empty() : OptionalInt.of(turn.number());
    return Optional.of(turn);
  }
}
