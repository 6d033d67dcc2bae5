package org.contrappel.telephony.asterisk;

import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/** The operators' telephones as Asterisk knows them. */
record OperatorTelephones(AmiLine hand) {

  /**
   * Whether one is registered. One just registered has not been asked yet if it is there, and counts; one that no
   * longer answers does not. As with the trunk, the device's state is of no use: it is the call's while there is one.
   */
  boolean registered(String operator) throws Unreachable {
    var contact = get("PJSIP_AOR(" + operator + ",contact)");
    return !contact.isEmpty() && !get("PJSIP_CONTACT(" + contact + ",status)").equals("Unreachable");
  }

  /**
   * Asks for the ringing.
   *
   * @return whether Asterisk took the request
   */
  boolean ring(OperatorLeg leg) throws Unreachable {
    var action = new OriginateAction();
    action.setActionId(leg.name.channel());
    action.setChannelId(leg.name.channel());
    action.setChannel("PJSIP/" + leg.name.operator());
    action.setContext(StationAsterisk.OPERATOR);
    action.setExten(StationAsterisk.ANSWERED);
    action.setPriority(1);
    action.setVariable(StationAsterisk.ATTEMPT, CallNames.channel(leg.name.attempt()));
    action.setTimeout(leg.ringFor.toMillis());
    action.setAsync(true);
    return "Success".equalsIgnoreCase(hand.ask(action).getResponse());
  }

  private String get(String function) throws Unreachable {
    var value = hand.ask(new GetVarAction(function)).getAttribute("Value");
    return value == null ? "" : value.strip();
  }
}
