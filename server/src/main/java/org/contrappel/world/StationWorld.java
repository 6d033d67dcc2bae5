package org.contrappel.world;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.Ids;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.kept.Json;
import org.contrappel.server.lane.LaneSettings;
import org.contrappel.server.lane.SteppedLanes;
import org.contrappel.server.ledger.Fleeting;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.ledger.memory.MemoryFleeting;
import org.contrappel.server.ledger.memory.MemoryPresence;
import org.contrappel.server.presence.SignsOfLife;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.server.talk.SpokenWords;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.Station;
import org.contrappel.server.station.StationFiles;
import org.contrappel.server.switchboard.Switchboard;
import org.contrappel.server.switchboard.SwitchboardInbox;
import org.contrappel.server.switchboard.SwitchboardReader;
import org.contrappel.telephony.simulated.Line;
import org.contrappel.telephony.simulated.OperatorSeat;
import org.contrappel.telephony.simulated.SimulatedNetwork;
import org.contrappel.telephony.simulated.World;
import org.contrappel.telephony.town.TownReader;
import org.contrappel.world.invariant.Invariants;

/**
 * A world with a whole station in it. Stories read like telephone calls: {@code world.at("Bijouterie Martin")
 * .answersAfter(seconds(20)).hears("mot de passe").presses("4711#")}, then {@code world.alarm("bijouterie-martin",
 * INTRUSION).arrives()}, then {@code world.letPass(hours(1))}. Everything happens on the thread that lets time pass.
 */
public final class StationWorld implements AutoCloseable {
  private static final int KEY_BYTES = 32;
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
  private final Beginning beginning;
  private final Json json = new Json();
  private final World town;
  private final SimulatedNetwork network;
  private final Wire wire = new Wire();
  private final Sight sight;
  private final LedgerParts ledger;
  private final Presence presence = new MemoryPresence();
  private final Fleeting fleeting;
  private final SiteReader sites;
  private final CodeWords words;
  private final Reception reception;
  private final Rulebook.Edition shipped;
  private final Invariants invariants;
  private Errands errands;
  private LaneSteps lanes;
  private SpokenWords spokenWords;
  private Happenings happenings;
  private SwitchboardInbox switchboard;
  private final Set<String> desks = new HashSet<>();
  private int counted;
  private int placedBefore;
  private long deeds;
  private long crashAfter = -1;
  private boolean mayFail;

  StationWorld(Beginning beginning) {
    this.beginning = beginning;
    town = World.of(TownReader.read(beginning.town()), beginning.start(), beginning.seed());
    network = town.connect(wire, wire);
    fleeting = new MemoryFleeting(town.clock());
    sight = new Sight(network, town.agenda());
    var chance = new Random(beginning.seed());
    var ids = new Ids(town.clock(), chance);
    ledger = Waking.of(beginning.ledger().of(town.clock(), ids), lane -> lanes.wake(lane));
    reception = new Reception(ledger.intake(), town.clock(), json);
    words = new CodeWords(stationKey(chance));
    sites = new SiteReader(words);
    shipped = new StationFiles(null, sites).edition();
    invariants = new Invariants(ledger.reader(), json);
    town.afterEveryDeed(this::deedDone);
    begin();
    town.doWhatIsDue();
  }

  private static StationKey stationKey(Random chance) {
    var key = new byte[KEY_BYTES];
    chance.nextBytes(key);
    return new StationKey(key);
  }

  /** A life of the station begins: as after its start, with nothing but what the ledger and its folder hold. */
  private void begin() {
    errands = new Errands(town.agenda());
    var rulebook = new Rulebook(shipped);
    var time = new WorldTime(town.agenda(), errands);
    var workings = new Workings(new Workings.Ground(
        ledger, presence, fleeting, (talk, reports) -> {
          wire.to(talk, reports);
          return sight.of(reports);
        }, rulebook, words, beginning.station(), beginning.budget(), beginning.patience(),
        StationCalendar.of(beginning.zone().getId(), "fr", ""), time, errands, json));
    happenings = workings.happenings();
    switchboard = workings.switchboard();
    spokenWords = workings.spokenWords();
    lanes = new LaneSteps(
        new SteppedLanes(
            ledger, _ -> workings.work(), time, LaneSettings.ofNode("world")),
        errands, town.agenda());
    new Station(new StationFiles(beginning.stationFolder(), sites), rulebook, ledger.reader(), ledger.inbox(), json)
        .load();
    lanes.begin();
  }

  private void deedDone() {
    deeds++;
    invariants.check();
    if (deeds == crashAfter) {
      crash();
    }
  }

  // Who can be rung.

  /** Somebody's telephone, known by name or number; see {@link World#at(String)}. */
  public Line at(String nameOrNumber) {
    return town.at(nameOrNumber);
  }

  // What happens.

  /** An alarm of a site; it comes in with {@link RaisedAlarm#arrives}. */
  public RaisedAlarm alarm(String site, AlarmClass alarmClass) {
    return new RaisedAlarm(this, site, alarmClass);
  }

  /** A site of the station: what is told of it and what is asked of it apart from any incident. */
  public WorldSite site(String id) {
    return new WorldSite(this, id);
  }

  /** Somebody who acts at the desk under this name. */
  public WorldOperator operator(String name) {
    return new WorldOperator(this, name);
  }

  /** Does what falls due in this time, in order, and arrives at its end. */
  public StationWorld letPass(Duration time) {
    placedBefore = network.placed();
    town.letPass(time);
    checkNothingSetAside();
    return this;
  }

  /** Lets time pass until the clock of the station shows this, today or tomorrow. */
  public StationWorld letPassUntil(LocalTime clock) {
    var now = town.clock().instant().atZone(zone());
    var then = now.with(clock);
    return letPass(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
  }

  /** The trunk dies: live calls end, none can be placed. */
  public StationWorld networkGoesDown() {
    network.trunk(false);
    town.doWhatIsDue();
    return this;
  }

  public StationWorld networkComesBack() {
    network.trunk(true);
    town.doWhatIsDue();
    return this;
  }

  /** The connection to the network breaks, not the network: calls go on and are led, and nothing of them is seen. */
  public StationWorld losesSightOfTheNetwork() {
    wire.reachable(false, town.clock().instant());
    wire.unheard(true);
    sight.lost(true);
    return this;
  }

  public StationWorld seesTheNetworkAgain() {
    sight.lost(false);
    wire.unheard(false);
    wire.reachable(true, town.clock().instant());
    network.tellAgain();
    return this;
  }

  /** The station's process dies and stays dead until {@link #crash} starts it again. Calls go on by themselves. */
  public StationWorld dies() {
    errands.forget();
    wire.cut();
    return this;
  }

  /**
   * The station's process dies here and is started again at once. What it meant to do and had not done is not done by
   * anyone; calls go on; what the ledger holds is all the next life knows.
   */
  public StationWorld crash() {
    errands.forget();
    begin();
    network.tellAgain();
    return this;
  }

  /** As {@link #crash}, after so many more deeds of the world, however long they take. */
  public StationWorld crashAfter(long more) {
    crashAfter = deeds + more;
    return this;
  }

  /** In this story our own code fails on purpose: what it cannot decide may be set aside. */
  public StationWorld ourCodeMayFail() {
    mayFail = true;
    return this;
  }

  /** Anything into a lane's inbox, as another node may put it there. Dealt with when time is let pass. */
  public StationWorld puts(Lane lane, String kind, String text) {
    ledger.inbox().put(lane, kind, text, another("item"));
    return this;
  }

  // What came of it.

  /** In the time let pass last nobody was called, and no call is alive. */
  public boolean isSilent() {
    return network.placed() == placedBefore && town.isSilent();
  }

  /** The deeds done so far. */
  public long deeds() {
    return deeds;
  }

  /** The world's time. */
  public InstantSource clock() {
    return town.clock();
  }

  public ZoneId zone() {
    return beginning.zone();
  }

  /** The calls that belong to no incident, and those it missed. */
  public Switchboard switchboard() {
    return new SwitchboardReader(ledger.reader(), json).now();
  }

  /** Reads what the station has written. */
  public LedgerReader register() {
    return ledger.reader();
  }

  /** The incidents that are open now, in each lane the longest open first. */
  public List<WorldIncident> openIncidents() {
    return Lanes.all().stream().flatMap(lane -> register().openIds(lane).stream())
        .map(id -> new WorldIncident(this, id)).toList();
  }

  // For those who act in it.

  /** Whether an operator sits at his desk. */
  void staffed(String operator, boolean now) {
    if (!now) {
      desks.remove(operator);
    } else if (desks.add(operator)) {
      giveSignOfLife(operator);
    }
  }

  private void giveSignOfLife(String operator) {
    if (desks.contains(operator)) {
      presence.seen(operator, town.clock().instant());
      town.agenda().at(town.clock().instant().plus(SIGN_OF_LIFE), () -> giveSignOfLife(operator));
    }
  }

  /** An operator's telephone in the town. */
  OperatorSeat telephone(String operator) {
    return town.operator(operator);
  }

  SpokenWords spokenWords() {
    return spokenWords;
  }

  Happenings happenings() {
    return happenings;
  }

  SwitchboardInbox switchboardInbox() {
    return switchboard;
  }

  Presence presence() {
    return presence;
  }

  SignsOfLife signsOfLife() {
    return new SignsOfLife(presence, ledger.reader(), ledger.inbox(), town.clock(), json);
  }

  Reception reception() {
    return reception;
  }

  Json json() {
    return json;
  }

  /** Makes what was just handed in be dealt with, in no time. */
  void settle() {
    town.doWhatIsDue();
    checkNothingSetAside();
  }

  private void checkNothingSetAside() {
    if (!mayFail) {
      invariants.checkNothingSetAside();
    }
  }

  /** A name nothing else in this world has. */
  String another(String what) {
    return what + "-" + ++counted;
  }

  /** Ends its listening to the ledger, which matters where that is a real one. */
  @Override
  public void close() {
    invariants.close();
  }
}
