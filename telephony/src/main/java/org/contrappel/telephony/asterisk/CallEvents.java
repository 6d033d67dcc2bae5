package org.contrappel.telephony.asterisk;

import org.asteriskjava.manager.event.AbstractChannelStateEvent;
import org.asteriskjava.manager.event.ChannelTalkingStartEvent;
import org.asteriskjava.manager.event.ChannelTalkingStopEvent;
import org.asteriskjava.manager.event.ConfbridgeJoinEvent;
import org.asteriskjava.manager.event.ContactStatusEvent;
import org.asteriskjava.manager.event.DeviceStateChangeEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.contrappel.telephony.asterisk.home.OperatorPhone;

/** Reads Asterisk's events, one after the other; never waits. */
final class CallEvents {
  private final Calls calls;
  private final Trunk trunk;
  private final Placing placing;
  private final Ear ear;
  private final OperatorLegs operators;
  private final ComingBack comingBack;
  private final Runnable trunkChanged;

  CallEvents(Calls calls, Trunk trunk, Placing placing, Ear ear, OperatorLegs operators, ComingBack comingBack,
      Runnable trunkChanged) {
    this.calls = calls;
    this.trunk = trunk;
    this.placing = placing;
    this.ear = ear;
    this.operators = operators;
    this.comingBack = comingBack;
    this.trunkChanged = trunkChanged;
  }

  void read(ManagerEvent event) {
    switch (event) {
      case ConfbridgeJoinEvent somebody -> operators.entered(named(somebody.getUniqueId(), somebody.getChannel()));
      case NewStateEvent state -> LegName.of(state.getUniqueId()).ifPresentOrElse(
          operator -> state(operator, state),
          () -> CallNames.call(state.getUniqueId(), state.getChannel()).flatMap(calls::seen)
              .ifPresent(call -> state(call, state)));
      case HangupEvent end -> LegName.of(end.getUniqueId()).ifPresentOrElse(
          operator -> operators.hungUp(operator, cause(end)),
          () -> calls.known(named(end.getUniqueId(), end.getChannel())).ifPresent(call -> hungUp(call, end)));
      case OriginateResponseEvent answer when !answer.isSuccess() -> refused(answer.getActionId());
      case ChannelTalkingStartEvent speech -> calls.known(speech.getUniqueId()).ifPresent(ear::speechBegins);
      case ChannelTalkingStopEvent speech -> ear.speechEnds(speech.getUniqueId());
      case DeviceStateChangeEvent device -> Thread.ofVirtual().start(trunkChanged);
      case ContactStatusEvent contact -> registered(contact);
      default -> { }
    }
  }

  private static String named(String id, String channel) {
    return CallNames.call(id, channel).orElse(id);
  }

  /** Whatever is told of a contact but its end may be its beginning. */
  private void registered(ContactStatusEvent contact) {
    var aor = contact.getAor();
    if (aor != null && !"Removed".equals(contact.getContactStatus()) && !"Unreachable".equals(contact.getContactStatus())) {
      comingBack.registered(OperatorPhone.ofBrowser(aor).orElse(aor));
    }
  }

  private void refused(String id) {
    LegName.of(id).ifPresent(operators::refused);
    calls.known(id).ifPresent(call -> Thread.ofVirtual().start(() -> placing.refused(call)));
  }

  private void state(LegName operator, AbstractChannelStateEvent state) {
    if (Integer.valueOf(AliveChannels.RINGING).equals(state.getChannelState())) {
      operators.rings(operator);
    }
  }

  private void state(LiveCall call, AbstractChannelStateEvent state) {
    placing.begun(call);
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
    calls.ended(call, call.facts.get().end(cause(end), trunk.isKnownThere()));
  }

  private static int cause(HangupEvent end) {
    return end.getCause() == null ? 0 : end.getCause();
  }
}
