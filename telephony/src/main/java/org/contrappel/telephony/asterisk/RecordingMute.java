package org.contrappel.telephony.asterisk;

import org.asteriskjava.manager.action.MixMonitorMuteAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;

/** Takes one side of a call out of its recording, and puts it back. */
record RecordingMute(AmiLine hand) {
  /** What the person called says. */
  static final String HIS_VOICE = "read";

  static final String WHAT_HE_HEARS = "write";

  /** @return whether Asterisk has done it */
  boolean set(String attempt, String side, boolean on) throws Unreachable {
    var answer = hand.ask(new MixMonitorMuteAction(CallNames.channel(attempt), side, on ? 1 : 0));
    return "Success".equalsIgnoreCase(answer.getResponse());
  }
}
