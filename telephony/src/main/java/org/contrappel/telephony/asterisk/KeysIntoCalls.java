package org.contrappel.telephony.asterisk;

import java.util.regex.Pattern;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys an operator sends to the person called. What they are is in no log: they may open a door. */
record KeysIntoCalls(AmiLine hand) {
  private static final Logger LOG = LoggerFactory.getLogger(KeysIntoCalls.class);
  private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,20}");

  /** Asterisk holds a key for 100 ms; some menus want silence as long between two. */
  private static final int EACH_MILLIS = 250;

  static String checked(String keys) {
    if (!KEYS.matcher(keys).matches()) {
      throw new IllegalArgumentException("Keys are 1 to 20 of 0-9, * and #.");
    }
    return keys;
  }

  void send(String attempt, String keys) {
    try {
      for (var key : checked(keys).split("")) {
        hand.ask(new PlayDtmfAction(CallNames.channel(attempt), key));
        Thread.sleep(EACH_MILLIS);
      }
    } catch (Unreachable e) {
      LOG.warn("Perhaps not all keys were sent to {}: Asterisk does not answer", attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
