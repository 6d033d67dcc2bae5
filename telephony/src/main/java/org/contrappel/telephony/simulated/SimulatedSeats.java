package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.simulated.SimulatedCall.Surroundings;
import org.contrappel.telephony.town.Manners;
import org.contrappel.telephony.town.Pickup;

/** The operators of a simulated network, one to a call. Everything happens on the agenda. */
final class SimulatedSeats implements OperatorLines {
  /** A telephone that sends nothing for so long is dead, as on the real network. */
  static final Duration SILENT_FOR = Duration.ofSeconds(8);

  private final Map<String, Seated> seated = new HashMap<>();
  private final SimulatedGuests guests = new SimulatedGuests(this);
  private final Map<String, Ear> ears = new ConcurrentHashMap<>();
  private final Surroundings around;
  private final Function<String, Optional<SimulatedCall>> calls;

  /** @param calls those ever placed, by attempt */
  SimulatedSeats(Surroundings around, Function<String, Optional<SimulatedCall>> calls) {
    this.around = around;
    this.calls = calls;
  }

  /** What an operator remembers. */
  Ear ear(String operator) {
    return ears.computeIfAbsent(operator, _ -> new Ear());
  }

  @Override
  public void join(String attempt, String operator, Duration ringFor) {
    soon(() -> calls.apply(attempt).filter(call -> !call.isOver()).ifPresent(call -> {
      var present = seated.get(attempt);
      if (present == null) {
        var seat = new Seated(call, operator, ringFor);
        seated.put(attempt, seat);
        call.whenOver(() -> callIsOver(seat));
        call.whenAnswered(() -> ring(seat));
      } else if (!present.operator.equals(operator)) {
        around.listener().operatorNotJoined(attempt, operator, LineEnd.BUSY, now());
      }
    }));
  }

  private void ring(Seated seat) {
    if (!isThere(seat)) {
      return;
    }
    switch (around.residents().operatorsPickup(seat.operator).orElseGet(Pickup.NoSuchNumber::new)) {
      case Pickup.NoSuchNumber _ -> notJoined(seat, LineEnd.NETWORK_DOWN);
      case Pickup.Busy _ -> notJoined(seat, LineEnd.BUSY);
      case Pickup.NeverAnswers _ -> rings(seat);
      case Pickup.Rejects _ -> {
        rings(seat);
        seat.call.after(Manners.DECLINES_AFTER, () -> notJoined(seat, LineEnd.REJECTED));
      }
      case Pickup.Answers(var time) -> {
        rings(seat);
        seat.call.after(time, () -> joins(seat));
      }
    }
  }

  private void rings(Seated seat) {
    seat.rung = true;
    ear(seat.operator).rings(now());
    seat.call.after(seat.ringFor, () -> notJoined(seat, LineEnd.NO_ANSWER));
  }

  private void joins(Seated seat) {
    if (!isThere(seat)) {
      return;
    }
    seat.joined = true;
    seat.call.meets(seat.operator);
    ear(seat.operator).note(now(), "speaks with " + seat.call.attempt());
    around.listener().operatorJoined(seat.call.attempt(), seat.operator, now());
  }

  private void notJoined(Seated seat, LineEnd end) {
    if (isThere(seat) && !seat.joined) {
      seated.remove(seat.call.attempt());
      ear(seat.operator).note(now(), "is not rung any more: " + end);
      around.listener().operatorNotJoined(seat.call.attempt(), seat.operator, end, now());
    }
  }

  private void leaves(Seated seat, Left why) {
    if (isThere(seat) && seat.joined) {
      seated.remove(seat.call.attempt());
      ear(seat.operator).note(now(), "leaves " + seat.call.attempt() + ": " + why);
      around.listener().operatorLeft(seat.call.attempt(), seat.operator, why, now());
      guests.hostIsLeft(seat.call.attempt());
      seat.call.isLedOn(seat.operator);
    }
  }

  private void callIsOver(Seated seat) {
    if (isThere(seat)) {
      seated.remove(seat.call.attempt());
      if (seat.rung) {
        ear(seat.operator).note(now(), "the line is closed");
      }
      guests.hostIsLeft(seat.call.attempt());
    }
  }

  @Override
  public void giveBack(String attempt) {
    soon(() -> {
      guests.sendAway(attempt);
      var seat = seated.get(attempt);
      if (seat != null && !seat.rung) {
        seated.remove(attempt);
      } else if (seat != null) {
        notJoined(seat, LineEnd.NO_ANSWER);
        leaves(seat, Left.GAVE_BACK);
      }
    });
  }

  @Override
  public void hold(String attempt) {
    holds(attempt, true);
  }

  @Override
  public void resume(String attempt) {
    holds(attempt, false);
  }

  private void holds(String attempt, boolean on) {
    soon(() -> {
      var seat = seated.get(attempt);
      if (seat != null && seat.joined && seat.holds != on) {
        seat.holds = on;
        seat.call.isOnHold(on);
        ear(seat.operator).note(now(), (on ? "puts on hold " : "speaks again with ") + attempt);
      }
    });
  }

  @Override
  public void bring(String attempt, String operator, String beside, boolean instead) {
    soon(() -> calls.apply(attempt).filter(call -> !call.isOver()).ifPresent(call ->
        call.whenAnswered(() -> guests.bring(call, operator, beside, instead))));
  }

  @Override
  public void pass(String attempt, String to, Duration ringFor) {
    soon(() -> calls.apply(attempt).filter(call -> !call.isOver()).ifPresent(call -> {
      switch (around.residents().operatorsPickup(to).orElseGet(Pickup.NoSuchNumber::new)) {
        case Pickup.NoSuchNumber _ -> notPassed(call, to, LineEnd.NETWORK_DOWN);
        case Pickup.Busy _ -> notPassed(call, to, LineEnd.BUSY);
        case Pickup.Rejects _ -> call.after(Manners.DECLINES_AFTER, () -> notPassed(call, to, LineEnd.REJECTED));
        case Pickup.Answers(var time) when time.compareTo(ringFor) < 0 -> call.after(time, () -> passed(call, to));
        case Pickup.Answers _, Pickup.NeverAnswers _ ->
            call.after(ringFor, () -> notPassed(call, to, LineEnd.NO_ANSWER));
      }
    }));
  }

  private void notPassed(SimulatedCall call, String to, LineEnd end) {
    around.listener().operatorNotJoined(call.attempt(), to, end, now());
  }

  private void passed(SimulatedCall call, String to) {
    ear(to).rings(now());
    var next = new Seated(call, to, Duration.ZERO);
    next.rung = true;
    var last = seated.put(call.attempt(), next);
    call.whenOver(() -> callIsOver(next));
    if (last != null && last.joined) {
      ear(last.operator).note(now(), "leaves " + call.attempt() + ": " + Left.PASSED_ON);
      around.listener().operatorLeft(call.attempt(), last.operator, Left.PASSED_ON, now());
    }
    joins(next);
  }

  /** The operator goes, and whom he spoke with goes on with whoever stands in. @return whether he was there */
  boolean standsIn(String attempt) {
    var seat = seated.remove(attempt);
    if (seat == null) {
      return false;
    }
    ear(seat.operator).note(now(), "leaves " + attempt + ": " + Left.PASSED_ON);
    around.listener().operatorLeft(attempt, seat.operator, Left.PASSED_ON, now());
    return true;
  }

  /** Whether this operator speaks on this call, with nobody on hold. */
  Optional<SimulatedCall> speaking(String attempt, String operator) {
    return Optional.ofNullable(seated.get(attempt))
        .filter(seat -> seat.joined && !seat.holds && seat.operator.equals(operator)).map(seat -> seat.call);
  }

  Surroundings around() {
    return around;
  }

  @Override
  public void keys(String attempt, String keys) {
    soon(() -> calls.apply(attempt).filter(call -> !call.isOver())
        .ifPresent(call -> call.isSentKeys(keys.length())));
  }

  /** There is no recording here. */
  @Override
  public boolean wordAsked(String attempt) {
    return true;
  }

  @Override
  public void wordHeard(String attempt) {}

  @Override
  public void listen(String attempt, String supervisor, boolean whispers) {
    soon(() -> {
      var seat = seated.get(attempt);
      if (seat != null && seat.joined) {
        ear(supervisor).note(now(), "listens to " + attempt);
        if (whispers) {
          ear(seat.operator).note(now(), supervisor + " whispers");
        }
      }
    });
  }

  @Override
  public void stopListening(String attempt, String supervisor) {
    soon(() -> ear(supervisor).note(now(), "listens no more to " + attempt));
  }

  @Override
  public boolean registered(String operator) {
    return around.residents().operatorsPickup(operator).isPresent();
  }

  void hangsUp(String operator) {
    soon(() -> of(operator).forEach(seat -> {
      notJoined(seat, LineEnd.REJECTED);
      leaves(seat, Left.HUNG_UP);
    }));
  }

  void dies(String operator) {
    soon(() -> of(operator).forEach(seat -> {
      notJoined(seat, LineEnd.NETWORK_DOWN);
      seat.call.after(SILENT_FOR, () -> leaves(seat, Left.LOST));
    }));
  }

  private List<Seated> of(String operator) {
    return seated.values().stream().filter(seat -> seat.rung && seat.operator.equals(operator)).toList();
  }

  private boolean isThere(Seated seat) {
    return seated.get(seat.call.attempt()) == seat;
  }

  private Instant now() {
    return around.agenda().now();
  }

  private void soon(Runnable deed) {
    around.agenda().at(now(), deed);
  }

  /** One operator's way to one call. */
  private static final class Seated {
    private final SimulatedCall call;
    private final String operator;
    private final Duration ringFor;
    private boolean rung;
    private boolean joined;
    private boolean holds;

    Seated(SimulatedCall call, String operator, Duration ringFor) {
      this.call = call;
      this.operator = operator;
      this.ringFor = ringFor;
    }
  }
}
