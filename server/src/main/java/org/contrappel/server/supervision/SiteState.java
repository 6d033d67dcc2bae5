package org.contrappel.server.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;

/**
 * What is known of a site from its signals alone. Kept for sites that are watched, and for those that ever said they
 * opened or closed. Times are those of reception; null: never.
 *
 * @param openedAt when it was last switched off
 * @param closedAt when it was last switched on
 * @param watchedSince null: it is not watched
 * @param judged for each thing that may be missing, up to when it is settled whether it was
 * @param excusedUntil nothing is missing before that, for we ourselves were away; null: no excuse is needed
 * @param raised alarms of ours that are not yet known to have arrived; mostly empty
 * @param late until when somebody said that the site opens or closes later than usual: it is not missing before
 */
public record SiteState(
    Instant openedAt,
    Instant closedAt,
    Instant lastSignalAt,
    Instant lastTestAt,
    Instant watchedSince,
    Map<Missing, Instant> judged,
    Instant excusedUntil,
    List<Alarm> raised,
    Map<Missing, Instant> late) {
  public static final SiteState UNKNOWN = new SiteState(null, null, null, null, null, null, null, null, null);

  public SiteState {
    judged = judged == null ? Map.of() : Map.copyOf(judged);
    raised = raised == null ? List.of() : List.copyOf(raised);
    late = late == null ? Map.of() : Map.copyOf(late);
  }

  public Arming arming() {
    if (openedAt == null && closedAt == null) {
      return Arming.UNKNOWN;
    }
    return closedAt == null || openedAt != null && openedAt.isAfter(closedAt) ? Arming.OPEN : Arming.ARMED;
  }

  /** A signal of the site came in. */
  SiteState heard(AlarmClass alarmClass, Instant at) {
    return new SiteState(
        alarmClass == AlarmClass.OPENING ? later(openedAt, at) : openedAt,
        alarmClass == AlarmClass.CLOSING ? later(closedAt, at) : closedAt,
        later(lastSignalAt, at), alarmClass == AlarmClass.TEST ? later(lastTestAt, at) : lastTestAt,
        watchedSince, judged, excusedUntil, raised, late);
  }

  /** Watched afresh from then on. */
  SiteState watched(Instant since) {
    return new SiteState(openedAt, closedAt, lastSignalAt, lastTestAt, since, Map.of(), null, raised, late);
  }

  /** No longer watched. */
  SiteState unwatched() {
    return new SiteState(openedAt, closedAt, lastSignalAt, lastTestAt, null, Map.of(), null, List.of(), late);
  }

  SiteState settled(Map<Missing, Instant> more) {
    var all = new EnumMap<Missing, Instant>(Missing.class);
    all.putAll(judged);
    all.putAll(more);
    return new SiteState(
        openedAt, closedAt, lastSignalAt, lastTestAt, watchedSince, all, excusedUntil, raised, late);
  }

  SiteState excused(Instant until) {
    return new SiteState(openedAt, closedAt, lastSignalAt, lastTestAt, watchedSince, judged, until, raised, late);
  }

  SiteState raised(List<Alarm> more) {
    var all = new ArrayList<>(raised);
    all.addAll(more);
    return new SiteState(openedAt, closedAt, lastSignalAt, lastTestAt, watchedSince, judged, excusedUntil, all, late);
  }

  /** @param until null: as usual again */
  SiteState late(Missing what, Instant until) {
    var all = new EnumMap<Missing, Instant>(Missing.class);
    all.putAll(late);
    if (until == null) {
      all.remove(what);
    } else {
      all.put(what, until);
    }
    return new SiteState(openedAt, closedAt, lastSignalAt, lastTestAt, watchedSince, judged, excusedUntil, raised, all);
  }

  SiteState arrived(String alarm) {
    var left = raised.stream().filter(one -> !one.id().equals(alarm)).toList();
    return new SiteState(openedAt, closedAt, lastSignalAt, lastTestAt, watchedSince, judged, excusedUntil, left, late);
  }

  static Instant later(Instant one, Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }
}
