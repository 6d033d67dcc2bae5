package org.contrappel.server.switchboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.contrappel.server.switchboard.StationCall.State;
import org.contrappel.telephony.OperatorLines.Left;

/** What comes of what happens to a call of the station. Pure; acts of operators are {@link ActRules}. */
final class Rules {
  private final Patience patience;
  private final ActRules acts;

  Rules(Patience patience) {
    this.patience = patience;
    this.acts = new ActRules(patience);
  }

  Decided step(Switchboard board, Happened happened, Instant now) {
    return switch (happened) {
      case Happened.CameIn came -> came(board, came);
      case Happened.Act act -> acts.step(board, act, now);
      case Happened.Recorded(var id, var recording) -> Decided.word(
          board, Kinds.RECORDED, Map.of("id", id, "file", recording.file(), "sha256", recording.sha256(),
              "startedAt", recording.startedAt(), "length", recording.length()));
      case Happened.CutOff cut -> cutOff(board, cut.lost(), cut.at());
      default -> board.call(happened.call()).map(call -> of(board, call, happened, now)).orElseGet(() -> Decided.nothing(board));
    };
  }

  /** Told again because we or the network were away, it is the same call. */
  private Decided came(Switchboard board, Happened.CameIn came) {
    if (board.knows(came.call())) {
      return Decided.nothing(board);
    }
    var call = StationCall.in(came.call(), came.number(), came.at(), came.sites(), came.incident());
    if (patience.leads()) {
      var led = call.isLed();
      return Decided.entry(board.with(led), Kinds.CAME_IN, led, Patience.LEADING, new Deed.Lead(led.id()));
    }
    return Decided.entry(board.with(call), Kinds.CAME_IN, call, patience.ring());
  }

  private Decided of(Switchboard board, StationCall call, Happened happened, Instant now) {
    return switch (happened) {
      case Happened.Answered _ -> call.isOurs()
          ? Decided.entry(board, Kinds.PICKED_UP, call, null)
          : Decided.nothing(board);
      case Happened.Joined(_, var operator, _) -> joined(board, call, operator);
      case Happened.Away(_, var operator, _) -> stillHis(board, call, operator, Kinds.OPERATOR_LOST);
      case Happened.Back(_, var operator, _) -> isSpokenBy(call, operator)
          ? stillHis(board, call, operator, Kinds.OPERATOR_BACK)
          : joined(board, call, operator);
      case Happened.OperatorLeft(_, var operator, var why, _) -> left(board, call, operator, why);
      case Happened.NotJoined(_, var operator, var words, _) -> notJoined(board, call, operator, words);
      case Happened.Wants wants -> wantsOperator(board, call, wants, now);
      case Happened.Served served -> served(board, call, served);
      case Happened.LineEnded _ -> ended(board, call);
      case Happened.TimeIsOver _ -> timeIsOver(board, call, now);
      case Happened.CameIn _, Happened.Recorded _, Happened.Act _, Happened.CutOff _ -> Decided.nothing(board);
    };
  }

  /** Who sits with the caller is told by the network: whatever we thought, it is so. */
  private static Decided joined(Switchboard board, StationCall call, String operator) {
    if (isSpokenBy(call, operator)) {
      return Decided.nothing(board);
    }
    var now = call.answered(operator);
    return Decided.entry(board.with(now), Kinds.ON_LINE, now, Duration.ZERO);
  }

  private static boolean isSpokenBy(StationCall call, String operator) {
    return call.state() == State.ANSWERED && operator.equals(call.by());
  }

  /** It is his while he is waited for: nobody else is rung. */
  private static Decided stillHis(Switchboard board, StationCall call, String operator, String kind) {
    return isSpokenBy(call, operator) ? Decided.entry(board, kind, call, null) : Decided.nothing(board);
  }

  private Decided left(Switchboard board, StationCall call, String operator, Left why) {
    if (!isSpokenBy(call, operator)) {
      return Decided.nothing(board);
    }
    if (why == Left.HUNG_UP) {
      var now = call.ended();
      return Decided.entry(board.with(now), Kinds.HUNG_UP, now, Patience.FAREWELL);
    }
    return waitsAgain(board, call, why == Left.GAVE_BACK ? "he gave the call back" : "his telephone was lost");
  }

  private Decided notJoined(Switchboard board, StationCall call, String operator, String words) {
    return call.state() == State.CLAIMED && operator.equals(call.by())
        ? waitsAgain(board, call, words)
        : Decided.nothing(board);
  }

  private Decided waitsAgain(Switchboard board, StationCall call, String why) {
    var now = call.waiting();
    return Decided.entry(board.with(now), Kinds.WAITS_AGAIN, now, patience.ring())
        .with("by", call.by()).with("why", why);
  }

  /** Both are called back, as the operator would have done. */
  private static Decided cutOff(Switchboard board, StationCall lost, Instant at) {
    var again = lost.again(at);
    return board.knows(again.id())
        ? Decided.nothing(board)
        : Decided.entry(board.with(again), Kinds.PLACED, again, Patience.PLACED, new Deed.Place(again))
            .with("cutOff", lost.id());
  }

  /** Whoever waited in vain is missed, however often he was claimed before. */
  private static Decided ended(Switchboard board, StationCall call) {
    var over = board.without(call);
    var inVain = call.state() == State.RINGING || call.state() == State.LED && !call.led().served()
        || call.state() == State.CLAIMED && !call.isOurs();
    var now = inVain ? call.missed() : call.ended();
    return inVain
        ? Decided.entry(over.missing(call), Kinds.MISSED, now, Duration.ZERO).with("why", "the caller hung up")
        : Decided.entry(over, Kinds.OVER, now, Duration.ZERO);
  }

  private Decided wantsOperator(Switchboard board, StationCall call, Happened.Wants wants, Instant now) {
    if (call.state() != State.LED) {
      return Decided.nothing(board);
    }
    var waits = call.wantsOperator(wants, now);
    return Decided.entry(board.with(waits), Kinds.WANTS, waits, patience.ring()).with("why", wants.words());
  }

  private static Decided served(Switchboard board, StationCall call, Happened.Served served) {
    if (call.led() == null) {
      return Decided.nothing(board);
    }
    var now = call.served(served.who());
    return Decided.entry(board.with(now), Kinds.SERVED, now, null)
        .with("site", served.site()).with("who", served.who()).with("what", served.what());
  }

  private Decided timeIsOver(Switchboard board, StationCall call, Instant now) {
    return switch (call.state()) {
      case LED -> wantsOperator(board, call, new Happened.Wants(
          call.id(), null, call.led().who(), null, call.priority(), "The machine has led him for long.", null,
          now), now);
      case RINGING -> {
        var missed = call.missed();
        yield Decided.entry(
            board.with(missed).missing(call), Kinds.MISSED, missed, Patience.FAREWELL, new Deed.Lead(call.id()))
            .with("why", "nobody came");
      }
      case CLAIMED -> call.isOurs() && !call.met() ? hangsUp(board, call) : claimIsOver(board, call);
      case ANSWERED -> Decided.nothing(board);
      // What is to be said was said by now, and the line should be closed.
      case MISSED, ENDED -> hangsUp(board, call);
    };
  }

  private static Decided hangsUp(Switchboard board, StationCall call) {
    var now = call.ended();
    return Decided.entry(board.with(now), Kinds.HUNG_UP, now, Patience.FAREWELL, new Deed.HangUp(call.id()));
  }

  private Decided claimIsOver(Switchboard board, StationCall call) {
    return waitsAgain(board, call, "he did not come").doing(new Deed.LetOperatorGo(call.id()));
  }
}
