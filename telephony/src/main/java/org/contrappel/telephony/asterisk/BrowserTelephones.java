package org.contrappel.telephony.asterisk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.contrappel.telephony.DeskPhones;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browsers' telephones: drawn into Asterisk's memory, and drawn anew with the same secrets when Asterisk begins again.
 * Their secrets are in the memory of this process and of Asterisk, and nowhere else.
 */
final class BrowserTelephones implements DeskPhones {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserTelephones.class);
  private static final int TRIES = 60;
  private static final long BETWEEN_TRIES_MILLIS = 500;

  private final Map<String, DrawnEndpoint> drawn = new ConcurrentHashMap<>();
  private final AriLine ari;
  private final OperatorTelephones telephones;
  private final Consumer<String> replaced;

  /** @param replaced is told the operator whose browser was just replaced by another, or by the same one loaded anew */
  BrowserTelephones(AriLine ari, OperatorTelephones telephones, Consumer<String> replaced) {
    this.ari = ari;
    this.telephones = telephones;
    this.replaced = replaced;
  }

  @Override
  public Drawn draw(String operator) {
    AskedOperators.checked(operator);
    var endpoint = new DrawnEndpoint(operator, AmiAccess.newSecret());
    synchronized (this) {
      takeAway(operator);
      put(endpoint);
      drawn.put(operator, endpoint);
    }
    replaced.accept(operator);
    return new Drawn(OperatorPhone.browserOf(operator), endpoint.secret());
  }

  @Override
  public synchronized void remove(String operator) {
    AskedOperators.checked(operator);
    drawn.remove(operator);
    takeAway(operator);
  }

  @Override
  public Set<String> drawn() {
    return ari.endpoints().stream().flatMap(name -> OperatorPhone.ofBrowser(name).stream()).collect(Collectors.toSet());
  }

  private void put(DrawnEndpoint endpoint) {
    endpoint.objects().forEach((kind, fields) -> ari.put(kind, OperatorPhone.browserOf(endpoint.operator()), fields));
  }

  /** The contact first: nobody can name it any more once the rest is gone, and it would be found by the next of that name. */
  private void takeAway(String operator) {
    var name = OperatorPhone.browserOf(operator);
    try {
      for (var contact : telephones.contacts(name)) {
        ari.delete("contact", contact);
      }
    } catch (Unreachable away) {
      throw new NetworkAway("Asterisk does not answer.", away);
    }
    for (var kind : new String[] {"endpoint", "aor", "auth"}) {
      ari.delete(kind, name);
    }
  }

  /** Asterisk is there, perhaps with an empty memory. Blocks until it has taken them all, or for half a minute. */
  void asteriskIsThere() {
    for (int i = 0; i < TRIES; i++) {
      try {
        putMissing();
        return;
      } catch (NetworkAway notYet) {
        LOG.debug("Browsers' telephones are not drawn yet", notYet);
      }
      try {
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    LOG.warn("Asterisk does not take the browsers' telephones: operators have to sign in anew");
  }

  private synchronized void putMissing() {
    if (drawn.isEmpty()) {
      return;
    }
    var there = drawn();
    drawn.values().stream().filter(endpoint -> !there.contains(endpoint.operator())).forEach(this::put);
  }
}
