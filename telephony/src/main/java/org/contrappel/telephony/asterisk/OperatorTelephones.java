package org.contrappel.telephony.asterisk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/** The operators' telephones as Asterisk knows them. */
record OperatorTelephones(AmiLine hand) {

  /**
   * Whether one is registered. One just registered has not been asked yet if it is there, and counts; one that no
   * longer answers does not. As with the trunk, the device's state is of no use: it is the call's while there is one.
   */
  boolean registered(String operator) throws Unreachable {
    return rung(operator).isPresent();
  }

  /** The endpoint at which he is rung: his browser where it is there, else his telephone. */
  private Optional<String> rung(String operator) throws Unreachable {
    for (var endpoint : new String[] {OperatorPhone.browserOf(operator), operator}) {
      for (var contact : contacts(endpoint)) {
        if (!get("PJSIP_CONTACT(" + contact + ",status)").equals("Unreachable")) {
          return Optional.of(endpoint);
        }
      }
    }
    return Optional.empty();
  }

  /** What is registered at this endpoint. */
  List<String> contacts(String endpoint) throws Unreachable {
    return Stream.of(get("PJSIP_AOR(" + endpoint + ",contact)").split(",")).filter(one -> !one.isBlank()).toList();
  }

  /**
   * Asks for the ringing. He asked for the call himself: the headers let his page take it without being touched.
   *
   * @return whether he has a telephone and Asterisk took the request
   */
  boolean ring(OperatorLeg leg) throws Unreachable {
    var endpoint = rung(leg.name.operator());
    if (endpoint.isEmpty()) {
      return false;
    }
    var action = new OriginateAction();
    action.setActionId(leg.name.channel());
    action.setChannelId(leg.name.channel());
    action.setChannel("PJSIP/" + endpoint.get());
    action.setContext(StationAsterisk.OPERATOR);
    action.setExten(StationAsterisk.ANSWERED);
    action.setPriority(1);
    action.setVariable(StationAsterisk.ATTEMPT, CallNames.channel(leg.name.attempt()));
    action.setVariable("PJSIP_HEADER(add,X-Contrappel-Attempt)", leg.name.attempt());
    action.setVariable("PJSIP_HEADER(add,Alert-Info)", "auto");
    action.setTimeout(leg.ringFor.toMillis());
    action.setAsync(true);
    return "Success".equalsIgnoreCase(hand.ask(action).getResponse());
  }

  private String get(String function) throws Unreachable {
    var value = hand.ask(new GetVarAction(function)).getAttribute("Value");
    return value == null ? "" : value.strip();
  }
}
