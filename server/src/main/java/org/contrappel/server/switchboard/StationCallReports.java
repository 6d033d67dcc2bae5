package org.contrappel.server.switchboard;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.contrappel.server.calls.CallReports;
import org.contrappel.server.calls.InOrder;
import org.contrappel.server.dispatch.queue.Throttle;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Recording;

/** What the network tells: of the station's calls into its lane, of all others to whom it was told before. */
public final class StationCallReports implements CallListener {
  private final CallReports others;
  private final SwitchboardInbox inbox;
  private final NumberBook book;
  private final Throttle throttle;
  private final InOrder inOrder;

  /** @param threads runs a task without letting its caller wait */
  public StationCallReports(
      CallReports others, SwitchboardInbox inbox, NumberBook book, Throttle throttle, Executor threads) {
    this.others = others;
    this.inbox = inbox;
    this.book = book;
    this.throttle = throttle;
    this.inOrder = new InOrder(threads);
  }

  /** A caller takes a line as any call does that is not urgent: where none is left to him he hears that we are busy. */
  @Override
  public boolean cameIn(String call, Optional<PhoneNumber> from, Instant at) {
    if (!throttle.letIn(call)) {
      return false;
    }
    var found = from.map(book::find).orElse(NumberBook.Found.NOTHING);
    inbox.report(new Happened.CameIn(
        call, from.map(PhoneNumber::dialled).orElse(null), at, found.sites(), found.incident()), "came in");
    return true;
  }

  @Override
  public void ringing(String call, Instant at) {
    if (StationCall.isOne(call)) {
      throttle.seen(call);
    } else {
      others.ringing(call, at);
    }
  }

  @Override
  public void answered(String call, Instant at) {
    if (StationCall.isOne(call)) {
      throttle.seen(call);
      put(new Happened.Answered(call, at), "answered");
    } else {
      others.answered(call, at);
    }
  }

  @Override
  public void human(String call, Instant at) {
    if (!StationCall.isOne(call)) {
      others.human(call, at);
    }
  }

  @Override
  public void ended(String call, LineEnd end, Instant at) {
    if (StationCall.isOne(call)) {
      throttle.ended(call);
      put(new Happened.LineEnded(call, at), "ended");
    } else {
      others.ended(call, end, at);
    }
  }

  @Override
  public void recorded(String call, Recording recording) {
    if (StationCall.isOne(call)) {
      put(new Happened.Recorded(call, recording), "recorded");
    } else {
      others.recorded(call, recording);
    }
  }

  @Override
  public void operatorJoined(String call, String operator, Instant at) {
    if (StationCall.isOne(call)) {
      put(new Happened.Joined(call, operator, at), "joined " + operator + " " + at);
    } else {
      others.operatorJoined(call, operator, at);
    }
  }

  @Override
  public void operatorAway(String call, String operator, Instant at) {
    if (StationCall.isOne(call)) {
      put(new Happened.Away(call, operator, at), "away " + operator + " " + at);
    } else {
      others.operatorAway(call, operator, at);
    }
  }

  @Override
  public void operatorBack(String call, String operator, Instant at) {
    if (StationCall.isOne(call)) {
      put(new Happened.Back(call, operator, at), "joined " + operator + " " + at);
    } else {
      others.operatorBack(call, operator, at);
    }
  }

  @Override
  public void operatorLeft(String call, String operator, Left why, Instant at) {
    if (StationCall.isOne(call)) {
      put(new Happened.OperatorLeft(call, operator, why, at), "left " + operator + " " + at);
    } else {
      others.operatorLeft(call, operator, why, at);
    }
  }

  @Override
  public void operatorNotJoined(String call, String operator, LineEnd end, Instant at) {
    if (StationCall.isOne(call)) {
      put(new Happened.NotJoined(call, operator, CallReports.words(end), at), "not joined " + operator + " " + at);
    } else {
      others.operatorNotJoined(call, operator, end, at);
    }
  }

  @Override
  public void reachable(boolean now, Instant at) {
    others.reachable(now, at);
  }

  private void put(Happened happened, String what) {
    inOrder.run(happened.call(), () -> inbox.report(happened, what));
  }
}
