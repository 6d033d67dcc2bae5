package org.contrappel.telephony.asterisk;

import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.MixMonitorMuteAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends channels into a bridge and out of it. A move that fails is one of a channel that is gone, or is made again
 * later.
 */
record BridgeMoves(AmiLine hand) {
  private static final Logger LOG = LoggerFactory.getLogger(BridgeMoves.class);

  /** @param where an extension of the station's dialplan */
  void send(String attempt, String where) {
    ask(new RedirectAction(CallNames.channel(attempt), StationAsterisk.CONTEXT, where, 1), attempt + " sent to " + where);
  }

  /** A call that came in is answered, or asks its talk anew. */
  void lead(String call) {
    ask(new RedirectAction(CallNames.channel(call), StationAsterisk.INCOMING, StationAsterisk.TAKEN, 1), call + " led");
  }

  /** The person of a call is sent to the bridge of another one. */
  void bring(String attempt, String beside, String where) {
    ask(new SetVarAction(CallNames.channel(attempt), StationAsterisk.OTHER, CallNames.channel(beside)), attempt + " to be brought to " + beside);
    send(attempt, where);
  }

  void letGo(LegName operator) {
    ask(new HangupAction(operator.channel()), operator + " let go");
  }

  /** The person called is recorded, whatever he was about to key. */
  void record(String attempt) {
    ask(new MixMonitorMuteAction(CallNames.channel(attempt), "read", 0), attempt + " recorded");
  }

  private void ask(ManagerAction action, String what) {
    try {
      var answer = hand.ask(action);
      if (!"Success".equalsIgnoreCase(answer.getResponse())) {
        LOG.debug("Not {}: {}", what, answer.getMessage());
      }
    } catch (Unreachable e) {
      LOG.warn("Perhaps not {}: Asterisk does not answer", what);
    }
  }
}
