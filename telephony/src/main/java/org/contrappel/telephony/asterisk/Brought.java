package org.contrappel.telephony.asterisk;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.OperatorLeg.Stage;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/**
 * Third persons in other calls' bridges. Who falls out of a bridge asks to be led; that is how this learns of it, and
 * Asterisk's own dialplan sees to it that nobody is left alone.
 */
final class Brought {
  private final ConcurrentMap<String, Guest> guests = new ConcurrentHashMap<>();
  private final OperatorLegs legs;
  private final Ear ear;
  private final BridgeMoves moves;
  private final CallListener listener;
  private final InstantSource clock;

  Brought(OperatorLegs legs, Ear ear, BridgeMoves moves, CallListener listener, InstantSource clock) {
    this.legs = legs;
    this.ear = ear;
    this.moves = moves;
    this.listener = listener;
    this.clock = clock;
  }

  /** One of them. Safe for many threads. */
  static final class Guest {
    final LiveCall call;
    final LiveCall host;
    final String operator;
    final boolean instead;
    private boolean sits;
    private boolean withOperator;

    Guest(LiveCall call, LiveCall host, String operator, boolean instead) {
      this.call = call;
      this.host = host;
      this.operator = operator;
      this.instead = instead;
    }

    /** @return whether this is news */
    private synchronized boolean sitsDown() {
      var news = !sits;
      sits = true;
      withOperator = true;
      return news;
    }

    /** @return whether the operator was with them until now */
    private synchronized boolean withoutOperator() {
      var was = withOperator;
      withOperator = false;
      return was;
    }
  }

  void bring(LiveCall call, LiveCall host, String operator, boolean instead) {
    var guest = new Guest(call, host, operator, instead);
    if (guests.putIfAbsent(call.attempt, guest) == null) {
      call.over.thenRun(() -> guests.remove(call.attempt, guest));
      call.answered.thenRun(() -> OperatorLegs.soon(() -> seat(guest)));
    }
  }

  private void seat(Guest guest) {
    var there = legs.of(guest.host.attempt).filter(leg -> leg.stage() == Stage.TOGETHER).isPresent();
    if (!there) {
      guests.remove(guest.call.attempt, guest);
      legs.notJoined(guest.call, guest.operator, LineEnd.CLEARED);
      return;
    }
    guest.call.withOperator = true;
    ear.speechEnds(guest.call.attempt);
    moves.bring(
        guest.call.attempt, guest.host.attempt, guest.instead ? StationAsterisk.INSTEAD : StationAsterisk.BESIDE);
  }

  /** Somebody is in a bridge. Nothing happens where he was not brought. */
  void isThere(String attempt) {
    var guest = guests.get(attempt);
    if (guest == null || !guest.sitsDown()) {
      return;
    }
    // What is written down of him may be older than what we know.
    guest.call.hadOperator = true;
    var at = clock.instant();
    tell(guest.call, () -> listener.operatorJoined(guest.call.attempt, guest.operator, at));
    legs.recordSoon(guest.call);
    if (guest.instead) {
      passedOn(guest);
    }
  }

  /** Found in a bridge by a process that has not brought him. @param operator who is with them; empty where he stands in for one */
  void found(LiveCall call, LiveCall host, Optional<String> operator) {
    var guest = new Guest(call, host, operator.orElse(""), operator.isEmpty());
    if (guests.putIfAbsent(call.attempt, guest) == null) {
      guest.sitsDown();
      if (operator.isEmpty()) {
        guest.withoutOperator();
      }
      call.withOperator = true;
      call.hadOperator = true;
      call.over.thenRun(() -> guests.remove(call.attempt, guest));
    }
  }

  /** The operator has no more to do with either of the two. */
  private void passedOn(Guest guest) {
    guest.withoutOperator();
    var at = clock.instant();
    legs.of(guest.host.attempt).filter(legs::forget).ifPresent(leg -> {
      tell(guest.host, () -> listener.operatorLeft(guest.host.attempt, guest.operator, Left.PASSED_ON, at));
      OperatorLegs.soon(() -> moves.letGo(leg.name));
    });
    tell(guest.call, () -> listener.operatorLeft(guest.call.attempt, guest.operator, Left.PASSED_ON, at));
  }

  /** A call asks to be led: it sits in no bridge any more. */
  void isLed(LiveCall call) {
    Optional.ofNullable(guests.get(call.attempt)).filter(guest -> guest.sits).ifPresent(guest -> {
      guests.remove(call.attempt, guest);
      call.withOperator = false;
      if (guest.withoutOperator()) {
        var at = clock.instant();
        tell(call, () -> listener.operatorLeft(call.attempt, guest.operator, Left.GAVE_BACK, at));
      }
    });
    if (legs.hasNobody(call.attempt)) {
      call.withOperator = false;
    }
  }

  /** @return whether he was brought, and is now sent away */
  boolean sendAway(String attempt) {
    var guest = guests.get(attempt);
    if (guest != null) {
      moves.send(attempt, StationAsterisk.ASK);
    }
    return guest != null;
  }

  /** Everybody brought into this call's bridge. */
  Collection<Guest> of(String host) {
    return guests.values().stream().filter(guest -> guest.host.attempt.equals(host)).toList();
  }

  /** Whose bridge he was brought into. */
  Optional<String> hostOf(String attempt) {
    return Optional.ofNullable(guests.get(attempt)).map(guest -> guest.host.attempt);
  }

  /** All whom he hears, or who hear him, through the bridge. */
  List<String> besides(String attempt) {
    return hostOf(attempt).map(List::of)
        .orElseGet(() -> of(attempt).stream().map(guest -> guest.call.attempt).toList());
  }

  private static void tell(LiveCall call, Runnable telling) {
    if (!call.isOver()) {
      call.then(telling);
    }
  }
}
