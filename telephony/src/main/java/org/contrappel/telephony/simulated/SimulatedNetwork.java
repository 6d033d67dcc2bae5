package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.IncomingLines;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Sighting;
import org.contrappel.telephony.Talk;
import org.contrappel.telephony.simulated.SimulatedCall.Surroundings;
import org.contrappel.telephony.town.Keying;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Pickup;

/**
 * A network whose people live in this process. Everything happens on its agenda; {@code place} and {@code hangUp} only
 * enter a deed there. It never reports a recording: there is no sound to record.
 */
public final class SimulatedNetwork implements PhoneNetwork {
  private final Map<String, SimulatedCall> calls = new ConcurrentHashMap<>();
  private final Map<PhoneNumber, Ear> ears = new ConcurrentHashMap<>();
  private final Surroundings around;
  private final SimulatedSeats seats;
  private volatile boolean reachable = true;
  private int cameIn;

  /**
   * @param agenda whose thread calls {@code talk} and {@code listener}
   * @param seed the little delays of the network are drawn from it and from nothing else
   */
  public SimulatedNetwork(Residents residents, Agenda agenda, Talk talk, CallListener listener, long seed) {
    this.around = new Surroundings(agenda, talk, listener, residents, new Random(seed));
    this.seats = new SimulatedSeats(around, attempt -> Optional.ofNullable(calls.get(attempt)));
  }

  @Override
  public void place(CallRequest request) {
    around.agenda().at(around.agenda().now(), () -> dial(request));
  }

  private void dial(CallRequest request) {
    if (!reachable) {
      around.listener().ended(request.attempt(), LineEnd.NETWORK_DOWN, around.agenda().now());
      return;
    }
    if (calls.containsKey(request.attempt())) {
      return;
    }
    var call = new SimulatedCall(request, person(request.number()), ear(request.number()), around);
    calls.put(request.attempt(), call);
    call.dial();
  }

  private Person person(PhoneNumber number) {
    return around.residents().at(number).orElseGet(
        () -> new Person("nobody", number, new Pickup.NoSuchNumber(), Keying.EVENTS, java.util.List.of()));
  }

  @Override
  public void hangUp(String attempt) {
    around.agenda().at(around.agenda().now(), () -> {
      var call = calls.get(attempt);
      if (call != null) {
        call.cancel();
      }
    });
  }

  @Override
  public Sighting witness(String attempt, Instant askedSince) {
    var call = calls.get(attempt);
    return call == null ? new Sighting.NeverSeen() : call.fate().sighting();
  }

  @Override
  public boolean reachable() {
    return reachable;
  }

  @Override
  public Optional<OperatorLines> operators() {
    return Optional.of(seats);
  }

  @Override
  public Optional<IncomingLines> incoming() {
    return Optional.of(call -> around.agenda().at(
        around.agenda().now(), () -> Optional.ofNullable(calls.get(call)).ifPresent(SimulatedCall::isLed)));
  }

  /** Somebody calls the station, as soon as what is due now is done. @param from the number he shows; empty: none */
  void comesIn(Person caller, Optional<PhoneNumber> from, Duration patience) {
    around.agenda().at(around.agenda().now(), () -> {
      if (!reachable) {
        return;
      }
      var id = "in-" + around.agenda().now().getEpochSecond() + "-" + ++cameIn;
      var request = new CallRequest(id, caller.number(), patience, List.of());
      var call = new SimulatedCall(request, caller, ear(caller.number()), around);
      calls.put(id, call);
      call.comesIn(from, patience);
    });
  }

  /** Whoever calls from this number puts the receiver down. */
  void callerHangsUp(PhoneNumber number) {
    around.agenda().at(around.agenda().now(), () -> List.copyOf(calls.values()).stream()
        .filter(call -> call.attempt().startsWith("in-") && call.isFrom(number) && !call.isOver())
        .forEach(SimulatedCall::callerHangsUp));
  }

  SimulatedSeats seats() {
    return seats;
  }

  /** The trunk dies: every call ends as such, and none can be placed until it is back. */
  public void trunk(boolean alive) {
    around.agenda().at(around.agenda().now(), () -> {
      reachable = alive;
      if (!alive) {
        calls.values().forEach(call -> call.end(LineEnd.NETWORK_DOWN));
      }
      around.listener().reachable(alive, around.agenda().now());
    });
  }

  /** Tells of every live call anew, with its true times, as a network does when a server connects to it again. */
  public void tellAgain() {
    around.agenda().at(around.agenda().now(), () -> calls.values().forEach(SimulatedCall::tellAgain));
  }

  /** What the person at a number remembers. */
  public Ear ear(PhoneNumber number) {
    return ears.computeIfAbsent(number, _ -> new Ear());
  }

  /** Whether any call is being placed, rings or is answered. */
  public boolean anyAlive() {
    return calls.values().stream().anyMatch(call -> !(call.fate() instanceof Fate.Over));
  }

  /** How many calls were ever placed, whether or not they rang; not those that came in. */
  public int placed() {
    return calls.size() - cameIn;
  }

  /** How often anybody's telephone has rung. */
  public int rings() {
    return ears.values().stream().mapToInt(Ear::rang).sum();
  }

  @Override
  public void close() {
    around.agenda().at(around.agenda().now(), () -> calls.values().forEach(SimulatedCall::cancel));
  }
}
