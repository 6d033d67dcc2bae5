package org.contrappel.server.incidents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contrappel.incident.Incident;
import org.contrappel.server.kept.IncidentTexts;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Changes;

/**
 * The incidents that were worked on last, beside the text they are kept as: reading that text again costs more than the
 * step between. The text is what counts: under another text, what was remembered is forgotten. Safe for many threads.
 */
final class Decoded {
  /** Some 20 KB each. */
  private static final int REMEMBERED = 500;

  private final IncidentTexts texts;
  private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
      return size() > REMEMBERED;
    }
  };

  private record Known(String text, Incident incident) {}

  Decoded(Json json) {
    this.texts = new IncidentTexts(json);
  }

  /**
   * @param documents the lane's, by name
   * @return empty when the lane has none of that id
   */
  Optional<Incident> read(Function<String, Optional<String>> documents, String id) {
    return documents.apply(Names.incident(id)).map(text -> {
      var found = of(id);
      if (found != null && found.text().equals(text)) {
        return found.incident();
      }
      var incident = texts.read(text, documents.apply(Names.frozen(id)).orElse(null));
      remember(new Known(text, incident));
      return incident;
    });
  }

  /** Puts what is to be kept of it: what is frozen only where it was not yet. */
  void write(Incident before, Incident now, Changes.Draft draft) {
    if (now.site() != before.site() || now.plan() != before.plan()) {
      draft.put(Names.frozen(now.id()), texts.frozen(now));
    }
    var text = texts.moving(now);
    draft.put(Names.incident(now.id()), text);
    remember(new Known(text, now));
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
