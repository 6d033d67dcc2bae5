package org.contrappel.server.phones;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.contrappel.server.accounts.Session;
import org.contrappel.server.accounts.Sessions;
import org.contrappel.server.ledger.Fleeting;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.telephony.DeskPhones;
import org.contrappel.telephony.DeskPhones.Drawn;
import org.contrappel.telephony.DeskPhones.NetworkAway;
import org.contrappel.telephony.PhoneNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a session its telephone and takes it back: the newest desk of an operator has it. */
public final class SessionPhones {
  private static final Logger LOG = LoggerFactory.getLogger(SessionPhones.class);

  /** No session lives longer. */
  private static final Duration REMEMBERED = Duration.ofHours(13);

  private final PhoneNetwork network;
  private final Sessions sessions;
  private final Predicate<Session> holds;
  private final Fleeting fleeting;

  /** @param holds whether a session is still one of its account, as that is now */
  public SessionPhones(PhoneNetwork network, Sessions sessions, Predicate<Session> holds, Fleeting fleeting) {
    this.network = network;
    this.sessions = sessions;
    this.holds = holds;
    this.fleeting = fleeting;
  }

  /**
   * Draws a telephone for the session of this cookie; another desk of the same operator loses his.
   *
   * @return empty where the network has none for browsers
   * @throws NetworkAway when it has, and cannot be told
   */
  public Optional<Drawn> draw(String operator, String cookie) {
    return network.deskPhones().map(phones -> {
      fleeting.keep(key(operator), Sessions.id(cookie), REMEMBERED);
      return phones.draw(operator);
    });
  }

  /** The session is over. A telephone that another desk of his has by now stays. */
  public void end(String operator, String cookie) {
    if (fleeting.find(key(operator)).filter(Sessions.id(cookie)::equals).isPresent()) {
      fleeting.forget(key(operator));
      network.deskPhones().ifPresent(phones -> removed(phones, operator));
    }
  }

  /** Takes away every telephone whose session is over. */
  public void removeEnded() {
    network.deskPhones().ifPresent(phones -> {
      try {
        for (var operator : phones.drawn()) {
          if (fleeting.find(key(operator)).flatMap(sessions::under).filter(holds).isEmpty()) {
            removed(phones, operator);
          }
        }
      } catch (NetworkAway | LedgerUnavailable later) {
        LOG.debug("Telephones without a session are looked for again later", later);
      }
    });
  }

  private static void removed(DeskPhones phones, String operator) {
    try {
      phones.remove(operator);
      LOG.info("The telephone in the page of {} ended with its session", operator);
    } catch (NetworkAway later) {
      LOG.warn("The telephone in the page of {} is taken away later: Asterisk does not answer", operator);
    }
  }

  private static String key(String operator) {
    return "phone:" + operator;
  }
}
