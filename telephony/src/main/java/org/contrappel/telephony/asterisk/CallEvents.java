package org.contrappel.telephony.asterisk;

import org.asteriskjava.manager.event.AbstractChannelStateEvent;
import org.asteriskjava.manager.event.ChannelTalkingStartEvent;
import org.asteriskjava.manager.event.ChannelTalkingStopEvent;
import org.asteriskjava.manager.event.DeviceStateChangeEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;

/** Reads Asterisk's events, one after the other; never waits. */
final class CallEvents {
  private final Calls calls;
  private final Trunk trunk;
  private final Placing placing;
  private final Ear ear;
  private final Runnable trunkChanged;

  CallEvents(Calls calls, Trunk trunk, Placing placing, Ear ear, Runnable trunkChanged) {
    this.calls = calls;
    this.trunk = trunk;
    this.placing = placing;
    this.ear = ear;
    this.trunkChanged = trunkChanged;
  }

  void read(ManagerEvent event) {
    switch (event) {
      case NewStateEvent state -> calls.seen(state.getUniqueId()).ifPresent(call -> state(call, state));
      case HangupEvent end -> calls.known(end.getUniqueId()).ifPresent(call -> hungUp(call, end));
      case OriginateResponseEvent answer when !answer.isSuccess() ->
          calls.known(answer.getActionId()).ifPresent(call -> Thread.ofVirtual().start(() -> placing.refused(call)));
      case ChannelTalkingStartEvent speech -> calls.known(speech.getUniqueId()).ifPresent(ear::speechBegins);
      case ChannelTalkingStopEvent speech -> ear.speechEnds(speech.getUniqueId());
      case DeviceStateChangeEvent device -> Thread.ofVirtual().start(trunkChanged);
      default -> { }
    }
  }

  private void state(LiveCall call, AbstractChannelStateEvent state) {
    if (state.getChannelState() == null) {
      return;
    }
    switch (state.getChannelState()) {
      case AliveChannels.RINGING -> calls.ringing(call);
      case AliveChannels.UP -> calls.answered(call);
      default -> { }
    }
  }

  private void hungUp(LiveCall call, HangupEvent end) {
    ear.speechEnds(call.attempt);
    var cause = end.getCause() == null ? 0 : end.getCause();
    calls.ended(call, call.facts.get().end(cause, trunk.isKnownThere()));
  }
}
