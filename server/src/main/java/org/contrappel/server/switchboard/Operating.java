package org.contrappel.server.switchboard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.contrappel.server.dispatch.queue.Throttle;
import org.contrappel.server.dispatch.queue.Wanted;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.switchboard.StationCall.State;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Sighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on the network what the station's lane decided, and asks after any doubt what became of its calls: what is done twice
 * does no harm. Whoever spoke with an operator when the network failed is called back, and so is the operator.
 */
public final class Operating {
  private static final Logger LOG = LoggerFactory.getLogger(Operating.class);
  private static final Duration OPERATOR_RINGS = Duration.ofSeconds(20);
  private static final Duration CALLED_BACK_RINGS = Duration.ofSeconds(40);

  /** So long an operator's telephone may take to come back with the network. */
  private static final Duration OPERATOR_COMES_BACK = Duration.ofSeconds(60);

  /** As any call of the machine's that is not urgent. */
  private static final int PRIORITY = 5;

  private final PhoneNetwork network;
  private final CallListener reports;
  private final SwitchboardInbox inbox;
  private final SwitchboardReader reader;
  private final Throttle throttle;
  private final InstantSource clock;
  private final Executor threads;

  public Operating(
      PhoneNetwork network, CallListener reports, SwitchboardInbox inbox, SwitchboardReader reader, Throttle throttle,
      InstantSource clock, Executor threads) {
    this.network = network;
    this.reports = reports;
    this.inbox = inbox;
    this.reader = reader;
    this.throttle = throttle;
    this.clock = clock;
    this.threads = threads;
  }

  /** Without letting the lane wait. */
  void carryOut(Deed deed) {
    switch (deed) {
      case Deed.Lead(var call) -> network.incoming().ifPresent(lines -> threads.execute(() -> lines.lead(call)));
      case Deed.Join(var call, var operator) -> join(call, operator);
      case Deed.LetOperatorGo(var call) -> lines(lines -> lines.giveBack(call));
      case Deed.Hold(var call) -> lines(lines -> lines.hold(call));
      case Deed.Resume(var call) -> lines(lines -> lines.resume(call));
      case Deed.HangUp(var call) -> {
        if (!throttle.withdraw(call)) {
          threads.execute(() -> network.hangUp(call));
        }
      }
      case Deed.Place(var call) -> throttle.submit(
          new Wanted(call.id(), PRIORITY, false, call.since()), () -> place(call));
    }
  }

  private void join(String call, String operator) {
    network.operators().ifPresentOrElse(
        lines -> threads.execute(() -> lines.join(call, operator, OPERATOR_RINGS)),
        () -> reports.operatorNotJoined(call, operator, LineEnd.BAD_NUMBER, clock.instant()));
  }

  private void lines(Consumer<OperatorLines> deed) {
    network.operators().ifPresent(lines -> threads.execute(() -> deed.accept(lines)));
  }

  private void place(StationCall call) {
    network.place(new CallRequest(call.id(), new PhoneNumber(call.number()), CALLED_BACK_RINGS, List.of()));
    if (call.isAgain()) {
      lines(lines -> lines.joinOnceThere(call.id(), call.by(), OPERATOR_RINGS, OPERATOR_COMES_BACK));
    } else {
      join(call.id(), call.by());
    }
  }

  /** This node has the station's lane now, or the network was away. */
  public void inDoubt() {
    if (network.reachable()) {
      threads.execute(this::lookIntoAll);
    }
  }

  private void lookIntoAll() {
    try {
      reader.now().live().forEach(this::lookInto);
    } catch (LedgerUnavailable away) {
      LOG.warn("Calls of the station are in doubt while Redis is away; their timers end them");
    }
  }

  private void lookInto(StationCall call) {
    var sighting = network.witness(call.id(), call.since());
    LOG.info("{} was in doubt: {}", call.id(), sighting);
    switch (sighting) {
      case Sighting.Alive alive -> {
        throttle.seen(call.id());
        goOn(call, alive.answered());
      }
      case Sighting.Ended(var end, _, var at) -> reports.ended(call.id(), end, at);
      case Sighting.NeverSeen _ when call.isOurs() && call.state() == State.CLAIMED -> carryOut(new Deed.Place(call));
      case Sighting.CannotSay _ when call.mayBeCalledAgain() && network.reachable() -> {
        reports.ended(call.id(), LineEnd.NETWORK_DOWN, clock.instant());
        inbox.report(new Happened.CutOff(call, clock.instant()), "cut off");
      }
      case Sighting.NeverSeen _, Sighting.CannotSay _ ->
          reports.ended(call.id(), LineEnd.NETWORK_DOWN, clock.instant());
    }
  }

  /** Whoever decided it may have died before he did it. */
  private void goOn(StationCall call, boolean answered) {
    switch (call.state()) {
      case RINGING, ANSWERED -> { }
      case LED -> {
        if (!answered) {
          carryOut(new Deed.Lead(call.id()));
        }
      }
      case CLAIMED -> {
        if (!call.isOurs()) {
          carryOut(new Deed.Lead(call.id()));
        }
        join(call.id(), call.by());
      }
      case MISSED -> carryOut(new Deed.Lead(call.id()));
      case ENDED -> carryOut(new Deed.HangUp(call.id()));
    }
  }
}
