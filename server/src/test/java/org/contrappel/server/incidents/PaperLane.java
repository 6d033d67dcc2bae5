package org.contrappel.server.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.contrappel.incident.Incident;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.statemachine.StateMachineReading;
import org.contrappel.server.Ids;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.instructions.Keeping;
import org.contrappel.server.kept.IncidentTexts;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.Input;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Head;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;
import org.contrappel.server.ledger.memory.MemoryPresence;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.StationFiles;
import org.contrappel.server.supervision.Supervising;

/**
 * One site's lane on paper: the work of a lane as it is, its memory in maps, its clock let pass by the test. Timers come when
 * they are due, and what is raised comes back through the inbox.
 */
public final class PaperLane implements LaneView {
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final Json json = new Json();
  private final SiteReader sites = new SiteReader(new CodeWords(new StationKey(new byte[32])));
  private final Map<String, String> documents = new HashMap<>();
  private final Map<String, Timer> timers = new HashMap<>();
  private final SequencedSet<String> open = new LinkedHashSet<>();
  private final List<NewEntry> written = new ArrayList<>();
  private final Deque<Input> inbox = new ArrayDeque<>();
  private final List<Alarm> raised = new ArrayList<>();
  private final IncidentWork work;
  private final String site;
  private Instant now;
  private boolean losesWhatIsRaised;
  private int count;

  /** @param local when it begins, by the clock in Paris */
  public PaperLane(String siteYaml, String local) {
    var calendar = StationCalendar.of("Europe/Paris", "fr", "");
    var rulebook = new Rulebook(new StationFiles((Path) null, sites).edition());
    var keeping = new Keeping(json);
    work = new IncidentWork(new StateMachineReading(), new Opening(rulebook, new Cards(calendar, keeping), json),
        new Supervising(calendar, json), keeping, new MemoryPresence(), outside(), json);
    now = at(local);
    site = sites.readOne("test", siteYaml).id();
    takeOver(siteYaml);
  }

  private IncidentWork.Outside outside() {
    return new IncidentWork.Outside() {
      @Override
      public void carryOut(ToDo order) {}

      @Override
      public void raise(Alarm alarm) {
        raised.add(alarm);
        if (!losesWhatIsRaised) {
          put(Names.ALARM, alarm);
        }
      }

      @Override
      public void inDoubt(Lane lane) {}

      @Override
      public void broken(Input input) {}
    };
  }

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  public void takeOver(String siteYaml) {
    tell(Names.SITE, sites.readOne("test", siteYaml));
  }

  /** Puts something into the inbox and has it decided. */
  public void tell(String kind, Object item) {
    put(kind, item);
    decideAll();
  }

  private void put(String kind, Object item) {
    inbox.add(new Input.Item((++count) + "-0", kind, json.write(item)));
  }

  /** The site sends a signal. @return the alarm's id */
  public String signal(AlarmClass alarmClass, String zone) {
    var id = lane().id("a0" + (++count));
    tell(Names.ALARM, new Alarm(id, site, alarmClass, zone, "", now, null));
    return id;
  }

  /** What is put into the inbox from now on by ourselves gets lost, as in a crash; or no longer. */
  public void losesWhatIsRaised(boolean loses) {
    losesWhatIsRaised = loses;
  }

  /** Lets the time pass until then, by the clock in Paris; each timer comes in its time. */
  public void until(String local) {
    until(at(local));
  }

  public void letPass(Duration time) {
    until(now.plus(time));
  }

  private void until(Instant end) {
    for (var next = next(end); next.isPresent(); next = next(end)) {
      now = next.get().at().isAfter(now) ? next.get().at() : now;
      due(next.get());
    }
    now = end;
  }

  /** Nothing runs until then: our own absence. What was due comes then. */
  public void awayUntil(String local) {
    now = at(local);
    until(now);
  }

  private Optional<Timer> next(Instant end) {
    return timers().stream().findFirst().filter(timer -> !timer.at().isAfter(end));
  }

  private void due(Timer timer) {
    inbox.addFirst(new Input.Due(timer.name(), timer.payload(), timer.at()));
    timers.remove(timer.name());
    decideAll();
  }

  private void decideAll() {
    for (var input = inbox.poll(); input != null; input = inbox.poll()) {
      follow(work.decide(this, input));
    }
  }

  private void follow(Decision decision) {
    var changes = decision.changes();
    documents.putAll(changes.put());
    changes.removed().forEach(documents::remove);
    changes.cancelled().forEach(timers::remove);
    timers.putAll(changes.set());
    open.addAll(changes.opened().keySet());
    open.removeAll(changes.closed());
    written.addAll(decision.entries());
    work.committed(List.of(), decision);
  }

  /** Alarms of our own, as often as they were ordered to be put into the inbox. */
  public List<Alarm> raised() {
    return raised;
  }

  /** The incident an alarm became part of. */
  public Optional<Incident> incidentOf(String alarm) {
    return document(Names.incidentOfAlarm(alarm))
        .map(id -> new IncidentTexts(json)
            .read(document(Names.incident(id)).orElseThrow(), document(Names.frozen(id)).orElse(null)));
  }

  /** What an alarm that opens one freezes into it. */
  public Incident opened(AlarmClass alarmClass) {
    var alarm = signal(alarmClass, "");
    assertThat(document(Names.incidentOfAlarm(alarm))).contains(Ids.incidentOf(alarm));
    return incidentOf(alarm).orElseThrow();
  }

  /** The kinds of the entries in the site's own stream. */
  public List<String> siteStream() {
    return siteEntries().stream().map(NewEntry::kind).toList();
  }

  public List<NewEntry> siteEntries() {
    return written.stream().filter(entry -> entry.stream().equals(StreamName.site(site))).toList();
  }

  public <T> Optional<T> read(String document, Class<T> as) {
    return document(document).map(text -> json.read(text, as));
  }

  @Override
  public Lane lane() {
    return Lanes.ofSite(site);
  }

  @Override
  public long epoch() {
    return 1;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Optional<String> document(String name) {
    return Optional.ofNullable(documents.get(name));
  }

  @Override
  public Head head(StreamName stream) {
    return Head.EMPTY;
  }

  @Override
  public List<Entry> entries(StreamName stream, long from, int atMost) {
    return List.of();
  }

  @Override
  public List<String> openIncidents() {
    return List.copyOf(open);
  }

  @Override
  public List<Timer> timers() {
    return timers.values().stream().sorted(Comparator.comparing(Timer::at).thenComparing(Timer::name)).toList();
  }
}
