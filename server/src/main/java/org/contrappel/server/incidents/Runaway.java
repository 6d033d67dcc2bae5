package org.contrappel.server.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.ledger.Changes;

/**
 * A site whose panel raises alarm after alarm: the next one opens for an operator and stays open, so that all that follow
 * join it. Alarms that mean danger to a person are never held back by it.
 */
final class Runaway {
  /** So many incidents within {@link #WITHIN} are one site's fair share. */
  private static final int FAIR = 5;

  private static final Duration WITHIN = Duration.ofMinutes(30);
  private final Json json;

  Runaway(Json json) {
    this.json = json;
  }

  /** When a site's last incidents opened. */
  record Openings(List<Instant> at) {}

  /** Asked once for each incident that opens, and counts it. */
  boolean is(LaneView view, Alarm alarm, Changes.Draft draft) {
    if (!alarm.alarmClass().trips()) {
      return false;
    }
    var name = Names.openings(alarm.site());
    var since = alarm.receivedAt().minus(WITHIN);
    var recent = new ArrayList<>(view.document(name).map(text -> json.read(text, Openings.class).at()).orElse(List.of())
        .stream().filter(at -> at.isAfter(since)).toList());
    var isRunaway = recent.size() >= FAIR;
    recent.add(alarm.receivedAt());
    draft.put(name, json.write(new Openings(recent.subList(Math.max(0, recent.size() - FAIR), recent.size()))));
    return isRunaway;
  }
}
