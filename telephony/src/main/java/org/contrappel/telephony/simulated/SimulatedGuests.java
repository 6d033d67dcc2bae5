package org.contrappel.telephony.simulated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;

/** Third persons who sit with an operator and whom he speaks with, or with the latter in his place. */
final class SimulatedGuests {
  private final Map<String, Guest> guests = new HashMap<>();
  private final SimulatedSeats seats;

  SimulatedGuests(SimulatedSeats seats) {
    this.seats = seats;
  }

  private record Guest(SimulatedCall call, SimulatedCall host, String operator, boolean instead) {}

  void bring(SimulatedCall call, String operator, String beside, boolean instead) {
    var listener = seats.around().listener();
    var now = seats.around().agenda().now();
    var host = seats.speaking(beside, operator);
    if (host.isEmpty()) {
      listener.operatorNotJoined(call.attempt(), operator, LineEnd.CLEARED, now);
      return;
    }
    var guest = new Guest(call, host.get(), operator, instead);
    guests.put(call.attempt(), guest);
    call.meets(operator);
    listener.operatorJoined(call.attempt(), operator, now);
    call.whenOver(() -> isGone(guest));
    if (instead) {
      seats.standsIn(beside);
      listener.operatorLeft(call.attempt(), operator, Left.PASSED_ON, now);
      host.get().whenOver(() -> hostIsLeft(beside));
    }
  }

  /** Who is left is led on: the one he stood in for has nobody else. */
  private void isGone(Guest guest) {
    if (guests.remove(guest.call.attempt(), guest) && guest.instead) {
      guest.host.isLedOn(guest.operator);
    }
  }

  /** The other person is gone, or his operator: nobody sits in the bridge any more. */
  void hostIsLeft(String attempt) {
    var left = guests.values().stream().filter(guest -> guest.host.attempt().equals(attempt)).toList();
    left.forEach(this::isLedOn);
  }

  void sendAway(String attempt) {
    List.copyOf(guests.values()).stream().filter(guest -> guest.call.attempt().equals(attempt)).forEach(this::isLedOn);
  }

  private void isLedOn(Guest guest) {
    guests.remove(guest.call.attempt(), guest);
    if (!guest.instead && !guest.call.isOver()) {
      seats.around().listener().operatorLeft(
          guest.call.attempt(), guest.operator, Left.GAVE_BACK, seats.around().agenda().now());
    }
    guest.call.isLedOn(guest.operator);
  }
}
