package org.contrappel.server.incidents;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.plan.MissionScripts;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.CancelledBefore;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.sites.Site;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.supervision.SiteState;

/** Freezes into a new incident what is in force now: the site's card, the plan, and the revision of each script it speaks. */
public final class Opening {
  /** A cancel that is longer ago tells whoever handles the next alarm nothing. */
  private static final Duration CANCELS_COUNT_FOR = Duration.ofHours(1);

  private static final List<String> ALWAYS = Stream.concat(
      MissionScripts.NAMES.stream(), Stream.of("agent-offer", "operator-call", "operator-called-back")).toList();
  private final Rulebook rulebook;
  private final Cards cards;
  private final Json json;
  private final Runaway runaway;

  public Opening(Rulebook rulebook, Cards cards, Json json) {
    this.rulebook = rulebook;
    this.cards = cards;
    this.json = json;
    this.runaway = new Runaway(json);
  }

  Event of(LaneView view, Alarm alarm, String incident, Changes.Draft draft) {
    var site = view.document(Names.site(alarm.site())).map(text -> json.read(text, Site.class)).orElse(null);
    if (site == null) {
      freezeScripts(view, null, incident, draft);
      return new Event.AlarmArrived(alarm, null, null);
    }
    var plan = rulebook.planFor(site, alarm).orElse(null);
    freezeScripts(view, plan, incident, draft);
    return new Event.AlarmArrived(alarm, cards.of(view, site, alarm), plan, armed(view, site.id()), runaway.is(view, alarm, draft),
        cancelledBefore(view, alarm));
  }

  /** The incident the site had last, where it was cancelled with the right code a short while ago. Its card is not asked. */
  private CancelledBefore cancelledBefore(LaneView view, Alarm alarm) {
    return view.document(Names.lastAt(alarm.site()))
        .flatMap(id -> view.document(Names.incident(id)))
        .map(text -> json.read(text, Incident.class))
        .filter(last -> last.closing() != null && last.closing().kind() == Closing.Kind.FALSE_ALARM)
        .filter(last -> last.closing().at().plus(CANCELS_COUNT_FOR).isAfter(alarm.receivedAt()))
        .map(last -> new CancelledBefore(last.id(), last.closing().by(), last.closing().at()))
        .orElse(null);
  }

  private Armed armed(LaneView view, String site) {
    return view.document(Names.siteState(site))
        .map(text -> switch (json.read(text, SiteState.class).arming()) {
          case ARMED -> Armed.ARMED;
          case OPEN -> Armed.OPEN;
          case UNKNOWN -> Armed.UNKNOWN;
        })
        .orElse(Armed.UNKNOWN);
  }

  /** The plan's scripts, and those that operators and missions may need whatever the plan. */
  private void freezeScripts(LaneView view, Plan plan, String incident, Changes.Draft draft) {
    var names = new TreeSet<>(ALWAYS);
    if (plan != null) {
      names.addAll(plan.scripts());
    }
    var revisions = new LinkedHashMap<String, String>();
    for (var name : names) {
      var text = rulebook.script(name);
      revisions.put(name, text.script().revision());
      var document = Names.script(text.script().revision());
      if (view.document(document).isEmpty()) {
        draft.put(document, text.text());
      }
    }
    draft.put(Names.scriptsOf(incident), json.write(revisions));
  }
}
