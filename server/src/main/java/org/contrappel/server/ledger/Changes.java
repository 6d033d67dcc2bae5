package org.contrappel.server.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What an append changes in its lane beside the entries.
 *
 * @param put documents by name
 * @param removed names of documents
 * @param opened incidents that are now open, with the instant since when
 * @param closed incidents that are no longer
 * @param set timers by name
 * @param cancelled names of timers; cancelling comes before setting
 */
public record Changes(
    Map<String, String> put,
    Set<String> removed,
    Map<String, Instant> opened,
    Set<String> closed,
    Map<String, Timer> set,
    Set<String> cancelled) {

  public static final Changes NONE =
      new Changes(Map.of(), Set.of(), Map.of(), Set.of(), Map.of(), Set.of());

  public static Draft draft() {
    return new Draft();
  }

  /** Changes being gathered; for one name the last word counts. */
  public static final class Draft {

    private final SequencedMap<String, String> put = new LinkedHashMap<>();
    private final SequencedSet<String> removed = new LinkedHashSet<>();
    private final SequencedMap<String, Instant> opened = new LinkedHashMap<>();
    private final SequencedSet<String> closed = new LinkedHashSet<>();
    private final SequencedMap<String, Timer> set = new LinkedHashMap<>();
    private final SequencedSet<String> cancelled = new LinkedHashSet<>();

    public Draft put(String document, String json) {
      removed.remove(document);
      put.put(document, json);
      return this;
    }

    public Draft remove(String document) {
      put.remove(document);
      removed.add(document);
      return this;
    }

    public Draft open(String incidentId, Instant since) {
      closed.remove(incidentId);
      opened.put(incidentId, since);
      return this;
    }

    public Draft close(String incidentId) {
      opened.remove(incidentId);
      closed.add(incidentId);
      return this;
    }

    public Draft set(Timer timer) {
      cancelled.remove(timer.name());
      set.put(timer.name(), timer);
      return this;
    }

    public Draft cancel(String timer) {
      set.remove(timer);
      cancelled.add(timer);
      return this;
    }

    public Changes done() {
      return new Changes(put, removed, opened, closed, set, cancelled);
    }
  }
}
