package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Talk;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Pickup;
import org.contrappel.telephony.town.Town;

/**
 * A simulated network, its people, and a time that passes only when told to. Tests and training read like telephone
 * calls: {@code world.at("Bijouterie Martin").answersAfter(seconds(20)).hears("code").presses("4711#")}, then {@code
 * world.letPass(hours(1))}.
 */
public final class World implements Residents {
  private final Map<PhoneNumber, Line> lines = new ConcurrentHashMap<>();
  private final Map<String, OperatorSeat> seats = new ConcurrentHashMap<>();
  private final Map<String, String> speech = new ConcurrentHashMap<>();
  private final List<Runnable> checks = new ArrayList<>();
  private final VirtualAgenda agenda;
  private final long seed;
  private SimulatedNetwork network;
  private int ringsBefore;

  public World(Instant start, long seed) {
    this.agenda = new VirtualAgenda(start, () -> checks.forEach(Runnable::run));
    this.seed = seed;
  }

  public static World of(Town town, Instant start, long seed) {
    var world = new World(start, seed);
    world.speech.putAll(town.speech());
    town.people().forEach(person -> world.lines.put(person.number(), new Line(world, person)));
    return world;
  }

  /** Connects the one who places the calls; once, before time passes. */
  public SimulatedNetwork connect(Talk talk, CallListener listener) {
    network = new SimulatedNetwork(this, agenda, talk, listener, seed);
    return network;
  }

  /** The world's time, for whoever must live by it. */
  public InstantSource clock() {
    return agenda;
  }

  /** Where whoever lives by the world's time enters what he will do. */
  public Agenda agenda() {
    return agenda;
  }

  /** Is done after every deed of the world: an invariant that throws, or the wait for what the deed set going. */
  public World afterEveryDeed(Runnable check) {
    checks.add(check);
    return this;
  }

  /** Does what falls due in this time, in order, and arrives at its end. */
  public void letPass(Duration time) {
    ringsBefore = network.rings();
    agenda.letPass(time);
  }

  /** Does what is due this instant and lets no time pass; {@link #isSilent} still speaks of the time before. */
  public void doWhatIsDue() {
    agenda.letPass(Duration.ZERO);
  }

  /** Nobody's telephone rang in the time that was let pass last, and no call is alive. */
  public boolean isSilent() {
    return network.rings() == ringsBefore && !network.anyAlive();
  }

  /**
   * The line of somebody known by name or number. Whoever is not known moves in: under this number, or, if it is a
   * name, under one from the block set aside for fiction (01 99 00 90 00 and on). He never answers until told to.
   */
  public synchronized Line at(String nameOrNumber) {
    return lines.values().stream()
        .filter(line -> line.person().name().equals(nameOrNumber))
        .findFirst()
        .orElseGet(() -> lines.computeIfAbsent(number(nameOrNumber), at -> Line.of(this, nameOrNumber, at)));
  }

  /** An operator's telephone; it is registered, and never answers until told to. */
  public OperatorSeat operator(String name) {
    return seats.computeIfAbsent(name, _ -> new OperatorSeat(this, name));
  }

  @Override
  public Optional<Person> at(PhoneNumber number) {
    return Optional.ofNullable(lines.get(number)).map(Line::person);
  }

  @Override
  public String speech(String name) {
    return speech.get(name);
  }

  /** Who was never spoken of has no telephone. */
  @Override
  public Optional<Pickup> operatorsPickup(String name) {
    return Optional.ofNullable(seats.get(name)).flatMap(OperatorSeat::pickup);
  }

  SimulatedNetwork network() {
    return network;
  }

  String learn(String text) {
    var name = "said-" + Integer.toHexString(text.hashCode());
    speech.put(name, text);
    return name;
  }

  Ear ear(PhoneNumber number) {
    return network.ear(number);
  }

  private PhoneNumber number(String nameOrNumber) {
    var isNumber = nameOrNumber.matches("\\+?[0-9 .-]+");
    return isNumber ? PhoneNumber.parse(nameOrNumber) : new PhoneNumber("+33199009" + (100 + lines.size()));
  }
}
