package org.contrappel.telephony.asterisk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/** The channels Asterisk has at this moment. */
record AliveChannels(AmiLine hand) {
  private static final int DOWN = 0;
  static final int RINGING = 5;
  static final int UP = 6;

  /** Each channel by its call's name where it is a call, else by its id; empty when Asterisk does not answer. */
  Optional<Map<String, Alive>> look() {
    try {
      var alive = new HashMap<String, Alive>();
      for (var event : hand.list(new CoreShowChannelsAction()).getEvents()) {
        if (event instanceof CoreShowChannelEvent channel) {
          var state = channel.getChannelState() == null ? DOWN : channel.getChannelState();
          var name = CallNames.call(channel.getUniqueid(), channel.getChannel()).orElse(channel.getUniqueid());
          alive.put(name, new Alive(channel.getChannel(), state, channel.getApplication(), channel.getApplicationdata(),
              channel.getExten()));
        }
      }
      return Optional.of(alive);
    } catch (Unreachable e) {
      return Optional.empty();
    }
  }

  /**
   * One of them.
   *
   * @param name as Asterisk calls it, after its endpoint; may be null
   * @param application what it does; may be null
   * @param data what the application was given; may be null
   * @param extension where it is in the dialplan; may be null
   */
  record Alive(String name, int state, String application, String data, String extension) {
    /** Whether it leads to the browser of this operator. */
    boolean isBrowserOf(String operator) {
      return name != null && name.matches("PJSIP/" + Pattern.quote(OperatorPhone.browserOf(operator)) + "-[0-9a-f]+");
    }

    boolean isUp() {
      return state == UP;
    }

    boolean isInBridge() {
      return StationAsterisk.IN_BRIDGE.equalsIgnoreCase(application);
    }

    /** For his operator to come back. */
    boolean isWaiting() {
      return StationAsterisk.WAIT.equals(extension);
    }

    /** It sits in this call's bridge. */
    boolean isInBridgeOf(String attempt) {
      return isInBridge() && data != null && data.startsWith(CallNames.channel(attempt) + ",");
    }

    /** It was brought into another call's bridge. */
    boolean isBrought() {
      return isInBridge() && (StationAsterisk.BESIDE.equals(extension) || standsIn());
    }

    boolean standsIn() {
      return StationAsterisk.INSTEAD.equals(extension);
    }

    boolean isOnHold() {
      return StationAsterisk.HOLD.equals(extension);
    }
  }
}
