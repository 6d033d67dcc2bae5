package org.contrappel.server.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.table.Timers;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.ledger.Timer;

/**
 * Looks whether the one in whose hands an incident is has given a sign of life. One who has is looked for again later, and
 * nothing is written; one who has not loses the incident.
 */
final class OwnerLook {
  private final Presence presence;

  OwnerLook(Presence presence) {
    this.presence = presence;
  }

  /** What the owner's timer leads to. */
  sealed interface Found {

    /** @param decision sets the timer anew */
    record Alive(Decision decision) implements Found {}

    record Silent(Event.OwnerSilent event) implements Found {}
  }

  Found at(Incident incident, Instant now) {
    var next = lastSign(incident, now).map(seen -> seen.plus(Timers.OWNER_PATIENCE));
    return next.filter(at -> at.isAfter(now))
        .<Found>map(at -> new Found.Alive(lookAgain(incident, at)))
        .orElseGet(() -> new Found.Silent(new Event.OwnerSilent(incident.hands(), now)));
  }

  /** Whoever speaks with somebody of this incident is there, whatever his desk does meanwhile. */
  private Optional<Instant> lastSign(Incident incident, Instant now) {
    var speaks = incident.allLive().stream().anyMatch(call -> incident.hands().equals(call.with()));
    return speaks ? Optional.of(now) : presence.last(incident.hands());
  }

  private static Decision lookAgain(Incident incident, Instant at) {
    var name = Names.timer(incident.id(), Timers.OWNER);
    return new Decision(List.of(), Changes.draft().set(new Timer(name, at, name)).done());
  }

  static Optional<Incident> owned(Optional<Incident> incident, String timer) {
    return timer.equals(Timers.OWNER) ? incident.filter(Incident::isInHands) : Optional.empty();
  }
}
