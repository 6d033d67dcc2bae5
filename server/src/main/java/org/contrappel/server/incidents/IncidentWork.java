package org.contrappel.server.incidents;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.IncidentRules;
import org.contrappel.incident.Phase;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.Ids;
import org.contrappel.server.instructions.Given;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.Keeping;
import org.contrappel.server.instructions.Withdrawal;
import org.contrappel.server.kept.FileDeleted;
import org.contrappel.server.kept.Happening;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Listened;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.Input;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.LaneWork;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.sites.Site;
import org.contrappel.server.supervision.Missing;
import org.contrappel.server.supervision.Raise;
import org.contrappel.server.supervision.Supervising;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of a lane: each input to the rules, each answer to the ledger, each order to the dispatcher. */
public final class IncidentWork implements LaneWork {
  private static final Logger LOG = LoggerFactory.getLogger(IncidentWork.class);
  private final Decoded decoded;
  private final Decisions decisions;
  private final Opening opening;
  private final Supervising supervising;
  private final Keeping keeping;
  private final OwnerLook owners;
  private final Outside outside;
  private final Json json;

  public IncidentWork(
      IncidentRules rules, Opening opening, Supervising supervising, Keeping keeping, Presence presence,
      Outside outside, Json json) {
    this.decoded = new Decoded(json);
    this.decisions = new Decisions(rules, new ShortTests(keeping), json, decoded);
    this.opening = opening;
    this.supervising = supervising;
    this.keeping = keeping;
    this.owners = new OwnerLook(presence);
    this.outside = outside;
    this.json = json;
  }

  /** Whoever acts on what was decided. Nothing here may wait long. */
  public interface Outside {

    /** The order is on disk. */
    void carryOut(ToDo order);

    /** An alarm of our own is to be put into its lane's inbox; it is ordered again if it does not get there. */
    void raise(Alarm alarm);

    /** This node has the lane now: whatever was under way there is in doubt. */
    void inDoubt(org.contrappel.server.ledger.Lane lane);

    /** Deciding an input failed through a bug of ours. */
    void broken(Input input);
  }

  @Override
  public Decision decide(LaneView view, Input input) {
    return switch (input) {
      case Input.Item(_, var kind, var text) when kind.equals(Names.ALARM) -> alarm(view, json.read(text, Alarm.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.BARE_ALARM) -> bare(view, json.read(text, Alarm.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.EVENT) -> event(view, json.read(text, Happening.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.SITE) -> site(view, json.read(text, Site.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.INSTRUCTION) ->
          given(view, json.read(text, Given.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.WITHDRAWAL) ->
          withdrawn(view, json.read(text, Withdrawal.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.LISTENED) -> listened(json.read(text, Listened.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.FILE_DELETED) ->
          deleted(json.read(text, FileDeleted.class));
      case Input.Item(_, var kind, var text) when kind.equals(Names.STATION_ENTRY) ->
          station(json.read(text, StationEntry.class));
      case Input.Item item -> throw new IllegalStateException("An item of unknown kind in the inbox: " + item.kind());
      case Input.Due(_, var payload, _) -> due(view, payload);
    };
  }

  private Decision alarm(LaneView view, Alarm alarm) {
    if (supervising.arrivedBefore(view, alarm)) {
      return Decision.NOTHING;
    }
    var beside = Changes.draft();
    var logged = keeping.onTest(view, alarm, beside);
    if (logged.isPresent()) {
      supervising.heard(view, alarm, beside);
      return new Decision(List.of(logged.get()), beside.done());
    }
    return arrived(view, alarm, (incident, draft) -> opening.of(view, alarm, incident, draft));
  }

  /** Without its site's card and plan, which may be what we stumbled over. */
  private Decision bare(LaneView view, Alarm alarm) {
    return arrived(view, alarm, (incident, draft) -> new Event.AlarmArrived(alarm, null, null));
  }

  private Decision arrived(LaneView view, Alarm alarm, BiFunction<String, Changes.Draft, Event> opened) {
    var open = view.document(Names.lastAt(alarm.site())).flatMap(id -> incident(view, id))
        .filter(incident -> incident.phase() != Phase.CLOSED);
    var incident = open.orElseGet(() -> Incident.received(Ids.incidentOf(alarm.id())));
    var draft = Changes.draft()
        .put(Names.incidentOfAlarm(alarm.id()), incident.id())
        .put(Names.lastAt(alarm.site()), incident.id());
    supervising.heard(view, alarm, draft);
    var event = open.isPresent() ? new Event.AlarmArrived(alarm, null, null) : opened.apply(incident.id(), draft);
    return decisions.of(view, incident, event, draft);
  }

  private Decision event(LaneView view, Happening happening) {
    return incident(view, happening.incident())
        .map(incident -> decisions.of(view, incident, happening.event(), Changes.draft()))
        .orElseGet(() -> new Decision(
            List.of(new NewEntry(
                StreamName.incident(happening.incident()), Transcript.STRAY, json.write(happening.event()))),
            Changes.NONE));
  }

  private Decision due(LaneView view, String payload) {
    var site = Names.siteOfTimer(payload);
    if (site.isPresent()) {
      return Keeping.isOurs(payload) ? keeping.due(view, site.get()) : supervising.due(view, site.get());
    }
    var space = payload.indexOf(' ');
    var id = payload.substring(0, space);
    var name = payload.substring(space + 1);
    return OwnerLook.owned(incident(view, id), name)
        .map(owned -> ofOwner(view, owned))
        .orElseGet(() -> event(view, new Happening(id, new Event.TimerFired(name, view.now()))));
  }

  private Decision ofOwner(LaneView view, Incident incident) {
    return switch (owners.at(incident, view.now())) {
      case OwnerLook.Found.Alive(var decision) -> decision;
      case OwnerLook.Found.Silent(var silent) -> event(view, new Happening(incident.id(), silent));
    };
  }

  private Decision site(LaneView view, Site site) {
    var text = json.write(site);
    var before = view.document(Names.site(site.id()));
    if (before.filter(text::equals).isPresent()) {
      return supervising.takenOverAgain(view, site);
    }
    var entry = new NewEntry(StreamName.site(site.id()), "site_taken_over", json.write(SiteSummary.of(site)));
    var draft = Changes.draft().put(Names.site(site.id()), text);
    supervising.takenOver(view, before.map(kept -> json.read(kept, Site.class)).orElse(null), site, draft);
    return new Decision(List.of(entry), draft.done());
  }

  private Decision given(LaneView view, Given given) {
    var draft = Changes.draft();
    var entries = keeping.given(view, given, draft);
    if (!entries.isEmpty()) {
      missing(given.instruction()).ifPresent(
          what -> supervising.late(view, given.site(), what, given.instruction().until(), draft));
    }
    return new Decision(entries, draft.done());
  }

  private Decision withdrawn(LaneView view, Withdrawal withdrawal) {
    var draft = Changes.draft();
    var lifted = keeping.of(view, withdrawal.site()).named(withdrawal.instruction());
    var entries = keeping.withdrawn(view, withdrawal, draft);
    lifted.flatMap(IncidentWork::missing).ifPresent(
        what -> supervising.late(view, withdrawal.site(), what, null, draft));
    return new Decision(entries, draft.done());
  }

  /** What is not missing for a while because of it. */
  private static Optional<Missing> missing(Instruction instruction) {
    return switch (instruction.kind()) {
      case OPENS_LATER -> Optional.of(Missing.OPENING);
      case CLOSES_LATER -> Optional.of(Missing.CLOSING);
      case ON_TEST, ABSENCE, DO_NOT_CALL_BEFORE, NOTE -> Optional.empty();
    };
  }

  private Decision listened(Listened listened) {
    var stream = StreamName.incident(listened.incident());
    return new Decision(List.of(new NewEntry(stream, "recording_listened", json.write(listened))), Changes.NONE);
  }

  private Decision deleted(FileDeleted file) {
    var stream = StreamName.incident(file.incident());
    return new Decision(List.of(new NewEntry(stream, Transcript.FILE_DELETED, json.write(file))), Changes.NONE);
  }

  private Decision station(StationEntry entry) {
    var draft = Changes.draft();
    if (entry.documents() != null) {
      entry.documents().forEach((name, text) -> {
        if (text == null) {
          draft.remove(name);
        } else {
          draft.put(name, text);
        }
      });
    }
    return new Decision(
        List.of(new NewEntry(StreamName.STATION, entry.kind(), json.write(entry.body()))), draft.done());
  }

  private Optional<Incident> incident(LaneView view, String id) {
    return decoded.read(view::document, id);
  }

  @Override
  public void committed(List<Entry> entries, Decision decision) {
    for (var order : decision.orders()) {
      switch (order) {
        case ToDo todo -> outside.carryOut(todo);
        case Raise(var alarm) -> outside.raise(alarm);
        default -> throw new IllegalStateException("An order of unknown kind: " + order.getClass());
      }
    }
  }

  @Override
  public void takenOver(LaneView view) {
    outside.inDoubt(view.lane()); // an empty lane too: its calls of later are in doubt when the network was away
  }

  @Override
  public void broken(Input input, Throwable error) {
    LOG.error("An input could not be decided: our fault", error);
    outside.broken(input);
  }
}
