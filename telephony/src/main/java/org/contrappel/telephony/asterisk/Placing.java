package org.contrappel.telephony.asterisk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Asterisk for a call, and reads its refusal. */
final class Placing {
  private static final Logger LOG = LoggerFactory.getLogger(Placing.class);

  /** The Hangup event may come after the answer that tells the failure. */
  private static final int HANGUP_COMES_WITHIN_MILLIS = 500;

  /** A server that has just begun may be asked for a call before it has found its Asterisk. */
  private static final int FOUND_WITHIN_MILLIS = 5_000;

  private final AmiLine hand;
  private final Calls calls;
  private final AliveChannels channels;

  Placing(AmiLine hand, Calls calls, AliveChannels channels) {
    this.hand = hand;
    this.calls = calls;
    this.channels = channels;
  }

  void place(LiveCall call, CallRequest request) {
    if (!reachable()) {
      calls.ended(call, LineEnd.NETWORK_DOWN);
      return;
    }
    if (call.unwanted) {
      calls.ended(call, LineEnd.NO_ANSWER);
      return;
    }
    try {
      var answer = hand.ask(originate(request));
      if (!"Success".equalsIgnoreCase(answer.getResponse())) {
        LOG.error("Asterisk does not accept our request for a call: {}", answer.getMessage());
        calls.ended(call, LineEnd.NETWORK_DOWN);
      }
    } catch (Unreachable e) {
      // It may ring all the same: the witnesses are asked once Asterisk answers again.
      LOG.warn("Asterisk did not answer when asked for call {}", call.attempt, e);
    }
  }

  /** Where there is no such channel nothing happens. */
  void hangUp(String attempt) {
    try {
      hand.ask(new HangupAction(CallNames.channel(attempt)));
    } catch (Unreachable e) {
      LOG.warn("Call {} could not be ended: Asterisk does not answer", attempt, e);
    }
  }

  /** The channel is there now: it is ended if that was asked for before it was. */
  void begun(LiveCall call) {
    if (call.unwanted) {
      Thread.ofVirtual().start(() -> hangUp(call.attempt));
    }
  }

  private boolean reachable() {
    try {
      hand.firstUp().get(FOUND_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
      return hand.up();
    } catch (TimeoutException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nobody completes it with an exception", e);
    }
  }

  /** An unreachable trunk fails without any channel, and so without any Hangup event. */
  void refused(LiveCall call) {
    try {
      call.over.get(HANGUP_COMES_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException noHangup) {
      // A second request for a call that is alive also fails: it is not the call's end.
      if (channels.look().filter(alive -> !alive.containsKey(call.attempt)).isPresent()) {
        calls.ended(call, LineEnd.NETWORK_DOWN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nobody completes it with an exception", e);
    }
  }

  private static OriginateAction originate(CallRequest request) {
    var action = new OriginateAction();
    action.setActionId(request.attempt());
    action.setChannelId(request.attempt());
    action.setChannel("PJSIP/" + request.number().dialled() + "@" + StationAsterisk.TRUNK);
    // To a place in the dialplan only: an application could be any command.
    action.setContext(StationAsterisk.CONTEXT);
    action.setExten(StationAsterisk.ANSWERED);
    action.setPriority(1);
    action.setTimeout(request.ringFor().toMillis());
    action.setAsync(true);
    return action;
  }
}
