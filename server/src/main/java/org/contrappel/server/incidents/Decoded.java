package org.contrappel.server.incidents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contrappel.incident.Incident;
import org.contrappel.incident.json.IncidentJson;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.server.kept.Json;
import tools.jackson.databind.json.JsonMapper;

/**
 * The incidents that were worked on last, beside the text they are kept as: reading that text again, or writing anew what
 * was frozen when they opened, costs more than the step between. The text is what counts: under another text, what was
 * remembered is forgotten. Safe for many threads.
 */
final class Decoded {
  /** Some 20 KB each. */
  private static final int REMEMBERED = 500;

  private final Json json;
  private final JsonMapper moving = IncidentJson.mapper().rebuild().addMixIn(Incident.class, Moving.class).build();
  private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
      return size() > REMEMBERED;
    }
  };

  /** @param frozen null until the incident was written */
  private record Known(String text, Incident incident, Frozen frozen) {}

  /** @param text its fields as they stand in an incident's text, without the brackets; may be empty */
  private record Frozen(SiteCard site, Plan plan, String text) {
    boolean isOf(Incident incident) {
      return site == incident.site() && plan == incident.plan();
    }
  }

  private record FrozenFields(SiteCard site, Plan plan) {}

  @JsonIgnoreProperties({"site", "plan"})
  private interface Moving {}

  Decoded(Json json) {
    this.json = json;
  }

  /** @param text as it is kept */
  Incident read(String id, String text) {
    var found = of(id);
    if (found != null && found.text().equals(text)) {
      return found.incident();
    }
    var incident = json.read(text, Incident.class);
    remember(new Known(text, incident, null));
    return incident;
  }

  /** What is to be kept of it. */
  String write(Incident incident) {
    var found = of(incident.id());
    var frozen = found != null && found.frozen() != null && found.frozen().isOf(incident)
        ? found.frozen() : frozen(incident);
    var rest = moving.writeValueAsString(incident);
    var text = frozen.text().isEmpty() ? rest : "{" + frozen.text() + "," + rest.substring(1);
    remember(new Known(text, incident, frozen));
    return text;
  }

  private Frozen frozen(Incident incident) {
    var text = json.write(new FrozenFields(incident.site(), incident.plan()));
    return new Frozen(incident.site(), incident.plan(), text.substring(1, text.length() - 1));
  }

  private Known of(String id) {
    synchronized (known) {
      return known.get(id);
    }
  }

  private void remember(Known now) {
    synchronized (known) {
      known.put(now.incident().id(), now);
    }
  }
}
