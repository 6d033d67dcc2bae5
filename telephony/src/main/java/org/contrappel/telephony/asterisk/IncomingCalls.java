package org.contrappel.telephony.asterisk;

import java.time.InstantSource;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.IncomingLines;
import org.contrappel.telephony.asterisk.AgiLine.LineGone;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls that come in from the trunk. Whatever is not said here the caller does not hear: he hears it ring. */
final class IncomingCalls implements IncomingLines {
  private static final Logger LOG = LoggerFactory.getLogger(IncomingCalls.class);
  private final Calls calls;
  private final BridgeMoves moves;
  private final CallListener listener;
  private final InstantSource clock;

  IncomingCalls(Calls calls, BridgeMoves moves, CallListener listener, InstantSource clock) {
    this.calls = calls;
    this.moves = moves;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * The dialplan asks what is to become of it. Where nothing is answered, because we fail or die, it asks again: the same
   * call may be told of twice.
   */
  void cameIn(LiveCall call, AgiLine line) {
    try {
      var from = CallerNumber.in(line.value(StationAsterisk.CALLER));
      line.set("RINGS", listener.cameIn(call.attempt, from, clock.instant()) ? "yes" : "busy");
    } catch (LineGone e) {
      LOG.debug("Call {} gave up as it came in: {}", call.attempt, e.getMessage());
    } catch (RuntimeException fault) {
      LOG.error("Call {} that came in could not be announced; it rings on", call.attempt, fault);
    }
  }

  /** It is not to wait for Asterisk's thread of events. */
  @Override
  public void lead(String call) {
    OperatorLegs.soon(() -> {
      if (calls.known(call).isPresent()) {
        moves.lead(call);
      }
    });
  }
}
