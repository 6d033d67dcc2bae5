package org.contrappel.telephony.asterisk;

import java.time.Instant;
import java.util.Optional;
import org.contrappel.telephony.Sighting;

/**
 * Who can say what became of a call: the channels alive, then Asterisk's event log, then what its dialplan wrote down.
 *
 * @param log empty where it is on another host
 */
record Witnesses(AliveChannels channels, Optional<CelLog> log, GoneBook gone, Trunk trunk) {

  Sighting ask(String attempt, Instant askedSince) {
    var alive = channels.look();
    if (alive.isPresent() && alive.get().containsKey(attempt)) {
      return new Sighting.Alive(alive.get().get(attempt).isUp());
    }
    var ended = fromTheLog(attempt).or(() -> gone.of(attempt));
    if (ended.isPresent()) {
      return ended.get();
    }
    if (alive.isEmpty()) {
      return new Sighting.CannotSay("Asterisk does not answer, and its event log has no end of this call.");
    }
    if (log.isEmpty()) {
      return new Sighting.CannotSay("It is not alive, and Asterisk's event log is not on this machine.");
    }
    if (!log.get().of(attempt).isEmpty()) {
      return new Sighting.CannotSay("It began and is not alive, but its end was not recorded: Asterisk died with it.");
    }
    return log.get().wholeSince().isAfter(askedSince)
        ? new Sighting.CannotSay("Asterisk's event log does not reach back to when the call was asked for.")
        : new Sighting.NeverSeen();
  }

  /** When it was answered, as the log tells it. */
  Optional<Instant> answeredAt(String attempt) {
    return log.stream()
        .flatMap(cel -> cel.of(attempt).stream())
        .filter(entry -> entry.event().equals("ANSWER"))
        .map(CelLog.Entry::at)
        .findFirst();
  }

  /** The end as the log tells it; empty when it tells none. */
  Optional<Sighting.Ended> fromTheLog(String attempt) {
    var facts = CallFacts.NONE;
    for (var entry : log.map(cel -> cel.of(attempt)).orElse(java.util.List.of())) {
      switch (entry.event()) {
        case "ANSWER" -> facts = facts.answered(entry.at());
        case "HANGUP" -> {
          return Optional.of(new Sighting.Ended(
              facts.end(entry.cause(), trunk.isKnownThere()), facts.answeredAt(), entry.at()));
        }
        default -> { }
      }
    }
    return Optional.empty();
  }
}
