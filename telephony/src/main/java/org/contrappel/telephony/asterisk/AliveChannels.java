package org.contrappel.telephony.asterisk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;

/** The channels Asterisk has at this moment. */
record AliveChannels(AmiLine hand) {
  private static final int DOWN = 0;
  static final int RINGING = 5;
  static final int UP = 6;

  /** The state of each channel by its id; empty when Asterisk does not answer. */
  Optional<Map<String, Integer>> look() {
    try {
      var states = new HashMap<String, Integer>();
      for (var event : hand.list(new CoreShowChannelsAction()).getEvents()) {
        if (event instanceof CoreShowChannelEvent channel) {
          states.put(channel.getUniqueid(), channel.getChannelState() == null ? DOWN : channel.getChannelState());
        }
      }
      return Optional.of(states);
    } catch (Unreachable e) {
      return Optional.empty();
    }
  }
}
