package org.contrappel.telephony.asterisk;

import org.asteriskjava.manager.action.GetVarAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/**
 * Whether the trunk is there, as Asterisk's own asking each second tells. The device's state is not asked: while a call is
 * up on a dead trunk it says "in use".
 */
final class Trunk {
  private final boolean isAsked;
  private volatile boolean there;

  Trunk(boolean isAsked) {
    this.isAsked = isAsked;
  }

  void look(AmiLine hand) throws Unreachable {
    var contact = get(hand, "PJSIP_AOR(" + StationAsterisk.TRUNK + ",contact)");
    there = !contact.isEmpty() && (!isAsked || get(hand, "PJSIP_CONTACT(" + contact + ",status)").equals("Reachable"));
  }

  private static String get(AmiLine hand, String function) throws Unreachable {
    var value = hand.ask(new GetVarAction(function)).getAttribute("Value");
    return value == null ? "" : value.strip();
  }

  boolean isThere() {
    return there;
  }

  /** It is there and would say so if it were not. */
  boolean isKnownThere() {
    return isAsked && there;
  }
}
