package org.contrappel.server.kept;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.contrappel.incident.Incident;
import org.contrappel.incident.json.IncidentJson;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.SiteCard;
import tools.jackson.databind.json.JsonMapper;

/**
 * An incident as two texts: what moves, and what was frozen when it opened. The second is most of it and never changes, so
 * that only the first is written with every entry.
 */
public final class IncidentTexts {
  private final Json json;
  private final JsonMapper moving = IncidentJson.mapper().rebuild().addMixIn(Incident.class, Moving.class).build();

  public IncidentTexts(Json json) {
    this.json = json;
  }

  private record Frozen(SiteCard site, Plan plan) {}

  @JsonIgnoreProperties({"site", "plan"})
  private interface Moving {}

  public String moving(Incident incident) {
    return moving.writeValueAsString(incident);
  }

  /** The site's card and the plan; both may be null in it. */
  public String frozen(Incident incident) {
    return json.write(new Frozen(incident.site(), incident.plan()));
  }

  /** @param frozen null where nothing was frozen: nobody knew the site */
  public Incident read(String moving, String frozen) {
    var incident = json.read(moving, Incident.class);
    if (frozen == null) {
      return incident;
    }
    var opened = json.read(frozen, Frozen.class);
    return incident.openedWith(opened.site(), opened.plan());
  }
}
