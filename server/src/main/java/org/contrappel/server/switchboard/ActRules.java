package org.contrappel.server.switchboard;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.contrappel.server.switchboard.Happened.Act;
import org.contrappel.server.switchboard.Happened.Does;
import org.contrappel.server.switchboard.StationCall.State;

/** What comes of an operator's act: done, or refused with a sentence; either is an entry that bears the act's name. */
final class ActRules {
  private final Patience patience;

  ActRules(Patience patience) {
    this.patience = patience;
  }

  Decided step(Switchboard board, Act act, Instant now) {
    var refused = refusal(board, act);
    var decided = refused.isPresent()
        ? Decided.word(board, Kinds.REFUSED,
            Map.of("id", act.call(), "does", act.does(), "by", act.by(), "why", refused.get()))
        : allowed(board, act, now);
    return decided.with("act", act.act());
  }

  /** Why it cannot be done now. */
  static Optional<String> refusal(Switchboard board, Act act) {
    return switch (act.does()) {
      case CALL_BACK, CALLED_BACK, DONE -> ofMissed(board, act);
      case CLAIM, GIVE_BACK, HOLD, RESUME, HANG_UP -> board.call(act.call())
          .map(call -> act.does() == Does.CLAIM ? ofClaim(board, call, act) : ofHis(call, act))
          .orElseGet(() -> Optional.of("This call is over."));
    };
  }

  private static Optional<String> ofMissed(Switchboard board, Act act) {
    if (board.missed(act.call()).isEmpty()) {
      return Optional.of("This call is not on the list of missed calls any more.");
    }
    return act.does() == Does.DONE ? Optional.empty() : busy(board, act);
  }

  private static Optional<String> ofClaim(Switchboard board, StationCall call, Act act) {
    return switch (call.state()) {
      case RINGING -> busy(board, act);
      case LED -> Optional.of("The machine still leads him. It rings when he wants an operator.");
      case CLAIMED, ANSWERED -> Optional.of(call.isWith(act.by())
          ? "You have claimed this call already."
          : "%s has claimed this call before you.".formatted(call.by()));
      case MISSED -> Optional.of("The caller has just been told that he is called back. He is on the list of missed calls.");
      case ENDED -> Optional.of("This call is over.");
    };
  }

  private static Optional<String> busy(Switchboard board, Act act) {
    return board.with(act.by()).map(_ -> "You are on another call. End it or give it back first.");
  }

  private static Optional<String> ofHis(StationCall call, Act act) {
    if (!call.isWith(act.by())) {
      return Optional.of("This call is not yours.");
    }
    var speaks = call.state() == State.ANSWERED;
    if (act.does() == Does.GIVE_BACK && !speaks && call.isOurs()) {
      return Optional.of("It still rings at the other end. Hang up instead.");
    }
    return speaks || act.does() == Does.HANG_UP || act.does() == Does.GIVE_BACK
        ? Optional.empty()
        : Optional.of("You do not speak with anybody on this call yet.");
  }

  private Decided allowed(Switchboard board, Act act, Instant now) {
    return switch (act.does()) {
      case CLAIM -> {
        var call = board.call(act.call()).orElseThrow().claimed(act.by());
        yield Decided.entry(board.with(call), Kinds.CLAIMED, call, Patience.CLAIM,
            new Deed.Lead(call.id()), new Deed.Join(call.id(), act.by()));
      }
      case GIVE_BACK -> givesBack(board, board.call(act.call()).orElseThrow());
      case HOLD -> asIs(board, act, Kinds.HELD, new Deed.Hold(act.call()));
      case RESUME -> asIs(board, act, Kinds.RESUMED, new Deed.Resume(act.call()));
      case HANG_UP -> {
        var call = board.call(act.call()).orElseThrow().ended();
        yield Decided.entry(
            board.with(call), Kinds.HUNG_UP, call, Patience.FAREWELL, new Deed.HangUp(call.id()));
      }
      case CALL_BACK -> placed(board, act, now);
      case CALLED_BACK -> Decided.word(
          board.calledBack(act.call(), act.by()), Kinds.CALLED_BACK, missed(board, act, "incident"));
      case DONE -> Decided.word(board.done(act.call()), Kinds.DONE, missed(board, act, "words"));
    };
  }

  /** Whoever speaks is let go first: that he left is told by the network. */
  private Decided givesBack(Switchboard board, StationCall call) {
    if (call.state() == State.ANSWERED) {
      return Decided.entry(board, Kinds.GIVEN_BACK, call, null, new Deed.LetOperatorGo(call.id()));
    }
    var now = call.waiting();
    return Decided.entry(
        board.with(now), Kinds.WAITS_AGAIN, now, patience.ring(), new Deed.LetOperatorGo(call.id()))
        .with("by", call.by()).with("why", "he gave the call back");
  }

  private static Decided asIs(Switchboard board, Act act, String kind, Deed deed) {
    return Decided.entry(board, kind, board.call(act.call()).orElseThrow(), null, deed);
  }

  private static Decided placed(Switchboard board, Act act, Instant now) {
    var missed = board.missed(act.call()).orElseThrow();
    var call = StationCall.out(act.words(), missed.number(), now, missed.sites(), act.by());
    return Decided.entry(
        board.calledBack(missed.id(), act.by()).with(call), Kinds.PLACED, call, Patience.PLACED, new Deed.Place(call))
        .with("missed", missed.id());
  }

  private static Map<String, Object> missed(Switchboard board, Act act, String words) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", act.call());
    body.put("number", board.missed(act.call()).map(MissedCall::number).orElse(null));
    body.put("by", act.by());
    body.put(words, act.words());
    return body;
  }
}
