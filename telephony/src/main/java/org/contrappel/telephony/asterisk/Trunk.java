package org.contrappel.telephony.asterisk;

import java.util.Set;
import org.asteriskjava.manager.action.GetVarAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/** Whether the trunk is there, as Asterisk's own asking each second tells. */
final class Trunk {
  static final String DEVICE = "PJSIP/" + StationAsterisk.TRUNK;
  private static final Set<String> GONE = Set.of("UNAVAILABLE", "INVALID");

  private final boolean isAsked;
  private volatile boolean there = true;

  Trunk(boolean isAsked) {
    this.isAsked = isAsked;
  }

  void is(String deviceState) {
    there = !GONE.contains(deviceState.toUpperCase(java.util.Locale.ROOT));
  }

  void look(AmiLine hand) throws Unreachable {
    var state = hand.ask(new GetVarAction("DEVICE_STATE(" + DEVICE + ")")).getAttribute("Value");
    if (state != null && !state.isBlank()) {
      is(state.strip());
    }
  }

  boolean isThere() {
    return there;
  }

  /** It is there and would say so if it were not. */
  boolean isKnownThere() {
    return isAsked && there;
  }
}
