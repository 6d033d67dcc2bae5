package org.contrappel.telephony.asterisk;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.DbGetAction;
import org.asteriskjava.manager.event.DbGetResponseEvent;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.Sighting;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;

/** What the dialplan writes into Asterisk's own database as an answered call ends; it can be read from any host. */
record GoneBook(AmiLine hand) {
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,3}) (\\d{1,12}) (\\d{1,12})");

  /** The end of an answered call, to the second; empty when nothing is written, or Asterisk does not answer. */
  Optional<Sighting.Ended> of(String attempt) {
    try {
      return hand.list(new DbGetAction("gone", CallNames.channel(attempt))).getEvents().stream()
          .filter(DbGetResponseEvent.class::isInstance)
          .map(event -> ENTRY.matcher(((DbGetResponseEvent) event).getVal()))
          .filter(entry -> entry.matches())
          .map(entry -> new Sighting.Ended(LineEnd.CLEARED, at(entry.group(2)), at(entry.group(3))))
          .findFirst();
    } catch (Unreachable e) {
      return Optional.empty();
    }
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }
}
