package org.contrappel.server.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;
import org.contrappel.server.sites.Site;

/** Keeps the state of a lane's sites, and has the watch look when it is time. */
public final class Supervising {
  /** How soon an alarm of ours that did not arrive is put into the inbox again. */
  static final Duration AGAIN = Duration.ofSeconds(10);

  private static final DateTimeFormatter AT_THE_SITE = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

  /** Begins the ids of our own alarms, behind the lane; those of reception go on with a digit. */
  private static final String OURS = "as";

  private static final String WATCH = "watch";
  private final StationCalendar calendar;
  private final Json json;

  public Supervising(StationCalendar calendar, Json json) {
    this.calendar = calendar;
    this.json = json;
  }

  /** The body of an entry {@code signal_missed}. @param words a sentence, in French as it is shown */
  record MissedEntry(Missing what, Instant due, String words, String alarm) {}

  /** A site was taken over: it is watched for what it now says. @param before null: it is new */
  public void takenOver(LaneView view, Site before, Site site, Changes.Draft draft) {
    var kept = state(view, site.id());
    if (site.supervision() == null) {
      kept.ifPresent(state -> put(site.id(), state.unwatched(), draft));
      draft.cancel(timer(site.id()));
    } else if (before == null || !Objects.equals(before.supervision(), site.supervision())
        || !Objects.equals(before.zone(), site.zone())) {
      var look = watch(site, view).look(kept.orElse(SiteState.UNKNOWN).watched(view.now()), view.now());
      put(site.id(), look.state(), draft);
      draft.set(new Timer(timer(site.id()), look.next(), timer(site.id())));
    }
  }

  /** A site was taken over that is as it was: a watch that a defect of ours stopped begins again. */
  public Decision takenOverAgain(LaneView view, Site site) {
    var timer = timer(site.id());
    if (site.supervision() == null || view.timers().stream().anyMatch(set -> set.name().equals(timer))) {
      return Decision.NOTHING;
    }
    return new Decision(List.of(), Changes.draft().set(new Timer(timer, view.now(), timer)).done());
  }

  /** Whether this alarm is one of ours that has arrived before. */
  public boolean arrivedBefore(LaneView view, Alarm alarm) {
    return isOurs(alarm)
        && state(view, alarm.site()).stream().flatMap(state -> state.raised().stream())
            .noneMatch(raised -> raised.id().equals(alarm.id()));
  }

  /** An alarm of a site came. A site that is not watched and says neither opening nor closing costs nothing. */
  public void heard(LaneView view, Alarm alarm, Changes.Draft draft) {
    var kept = state(view, alarm.site());
    if (isOurs(alarm)) {
      kept.ifPresent(state -> put(alarm.site(), state.arrived(alarm.id()), draft));
    } else if (kept.isPresent() || saysArming(alarm.alarmClass())) {
      var state = kept.orElse(SiteState.UNKNOWN).heard(alarm.alarmClass(), alarm.receivedAt());
      put(alarm.site(), state, draft);
    }
  }

  /** Somebody said that the site opens or closes later than usual. @param until null: he took it back */
  public void late(LaneView view, String site, Missing what, Instant until, Changes.Draft draft) {
    var kept = state(view, site);
    if (kept.isPresent() || until != null) {
      put(site, kept.orElse(SiteState.UNKNOWN).late(what, until), draft);
    }
  }

  /** It is time to look at a site. */
  public Decision due(LaneView view, String id) {
    var site = view.document(Names.site(id)).map(text -> json.read(text, Site.class));
    var state = state(view, id).filter(kept -> kept.watchedSince() != null);
    if (state.isEmpty() || site.filter(known -> known.supervision() != null).isEmpty()) {
      return Decision.NOTHING;
    }
    var look = watch(site.get(), view).look(state.get(), view.now());
    var draft = Changes.draft();
    var entries = new ArrayList<NewEntry>();
    var alarms = new ArrayList<Alarm>();
    for (var missed : look.missed()) {
      var alarm = alarm(view, site.get(), missed);
      alarms.add(alarm);
      draft.put(Names.alarm(alarm.id()), json.write(alarm));
      var body = new MissedEntry(missed.what(), missed.due(), alarm.text(), alarm.id());
      entries.add(new NewEntry(StreamName.site(id), "signal_missed", json.write(body)));
    }
    var after = look.state().raised(alarms);
    var again = view.now().plus(AGAIN);
    var next = after.raised().isEmpty() || look.next().isBefore(again) ? look.next() : again;
    next = next.isAfter(view.now()) ? next : again; // A timer set into the past would keep the lane for itself alone.
    put(id, after, draft);
    draft.set(new Timer(timer(id), next, timer(id)));
    return new Decision(entries, draft.done(), after.raised().stream().map(Raise::new).toList());
  }

  public Optional<SiteState> state(LaneView view, String site) {
    return view.document(Names.siteState(site)).map(text -> json.read(text, SiteState.class));
  }

  private Alarm alarm(LaneView view, Site site, Missed missed) {
    var named = site.id() + " " + missed.what() + " " + missed.due().toEpochMilli();
    var hash = UUID.nameUUIDFromBytes(named.getBytes(UTF_8)).toString().replace("-", "");
    var due = AT_THE_SITE.format(missed.due().atZone(zone(site)));
    return new Alarm(
        view.lane().id(OURS + hash), site.id(), missed.what().alarmClass(), "", missed.what().words(due), view.now(),
        null);
  }

  private static boolean isOurs(Alarm alarm) {
    return alarm.id().indexOf("-" + OURS) == 2;
  }

  private static boolean saysArming(AlarmClass alarmClass) {
    return alarmClass == AlarmClass.OPENING || alarmClass == AlarmClass.CLOSING;
  }

  private Watch watch(Site site, LaneView view) {
    var zone = zone(site);
    return new Watch(site.supervision(), zone, calendar.holidaysAround(view.now(), zone));
  }

  private ZoneId zone(Site site) {
    return calendar.zone(site.ownZone());
  }

  private void put(String site, SiteState state, Changes.Draft draft) {
    draft.put(Names.siteState(site), json.write(state));
  }

  private static String timer(String site) {
    return Names.siteTimer(site, WATCH);
  }
}
