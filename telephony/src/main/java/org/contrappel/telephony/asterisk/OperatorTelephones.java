package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
   * Asks for the ringing of whoever is to speak on a call.
   *
   * @param asked he asked for the call himself: his page takes it without being touched
   * @return whether he has a telephone and Asterisk took the request
   */
  boolean ring(OperatorLeg leg, boolean asked) throws Unreachable {
    var name = leg.name;
    return ring(name.operator(), name.channel(), name.attempt(), asked, StationAsterisk.OPERATOR, StationAsterisk.ANSWERED,
        leg.ringFor, Map.of(StationAsterisk.ATTEMPT, CallNames.channel(name.attempt())));
  }

  /** Asks for the ringing of a supervisor who asked for it, and is to hear an operator's channel. */
  boolean ringToHear(String supervisor, String channel, String attempt, String where, Duration ringFor, String spied)
      throws Unreachable {
    return ring(supervisor, channel, attempt, true, StationAsterisk.SUPERVISOR, where, ringFor,
        Map.of(StationAsterisk.SPIED, spied));
  }

  private boolean ring(String operator, String channel, String attempt, boolean asked, String context, String where,
      Duration ringFor, Map<String, String> variables) throws Unreachable {
    var endpoint = rung(operator);
    if (endpoint.isEmpty()) {
      return false;
    }
    var action = new OriginateAction();
    action.setActionId(channel);
    action.setChannelId(channel);
    action.setChannel("PJSIP/" + endpoint.get());
    action.setContext(context);
    action.setExten(where);
    action.setPriority(1);
    variables.forEach(action::setVariable);
    action.setVariable("PJSIP_HEADER(add,X-Contrappel-Attempt)", attempt);
    if (asked) {
      action.setVariable("PJSIP_HEADER(add,Alert-Info)", "auto");
    }
    action.setTimeout(ringFor.toMillis());
    action.setAsync(true);
    return "Success".equalsIgnoreCase(hand.ask(action).getResponse());
  }

  private String get(String function) throws Unreachable {
    var value = hand.ask(new GetVarAction(function)).getAttribute("Value");
    return value == null ? "" : value.strip();
  }
}
