package org.contrappel.server.incidents;

import java.util.LinkedHashMap;
import org.contrappel.incident.Event;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.sites.Site;
import org.contrappel.server.station.Rulebook;

/** Freezes into a new incident what is in force now: the site's card, the plan, and the revision of each script it speaks. */
public final class Opening {
  private final Rulebook rulebook;
  private final Cards cards;
  private final Json json;

  public Opening(Rulebook rulebook, Cards cards, Json json) {
    this.rulebook = rulebook;
    this.cards = cards;
    this.json = json;
  }

  Event of(LaneView view, Alarm alarm, String incident, Changes.Draft draft) {
    var site = view.document(Names.site(alarm.site())).map(text -> json.read(text, Site.class)).orElse(null);
    if (site == null) {
      return new Event.AlarmArrived(alarm, null, null);
    }
    var plan = rulebook.planFor(site.plan(), alarm.alarmClass()).orElse(null);
    freezeScripts(view, plan, incident, draft);
    return new Event.AlarmArrived(alarm, cards.of(view, site), plan);
  }

  private void freezeScripts(LaneView view, Plan plan, String incident, Changes.Draft draft) {
    if (plan == null) {
      return;
    }
    var revisions = new LinkedHashMap<String, String>();
    for (var step : plan.steps()) {
      if (step instanceof PlanStep.Call call) {
        var text = rulebook.script(call.script());
        revisions.put(call.script(), text.script().revision());
        var name = Names.script(text.script().revision());
        if (view.document(name).isEmpty()) {
          draft.put(name, text.text());
        }
      }
    }
    draft.put(Names.scriptsOf(incident), json.write(revisions));
  }
}
