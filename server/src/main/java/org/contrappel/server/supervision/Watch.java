package org.contrappel.server.supervision;

import static org.contrappel.server.supervision.SiteState.later;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contrappel.incident.hours.WeeklyHours;
import org.contrappel.incident.hours.WeeklyHours.Opening;
import org.contrappel.server.sites.Supervision;

/**
 * Says what is missing from a site, and when to look again. Pure. Signals only put off what is due, so that a look may
 * come too early and never too late.
 */
public final class Watch {
  /** Looking this much later than we meant to, we were away: the site's signals may still lie in the inbox. */
  static final Duration AWAY = Duration.ofMinutes(2);

  /** What a site gets then. */
  static final Duration EXCUSE = Duration.ofMinutes(15);

  private static final int DAYS_BACK = 1;
  private static final int DAYS_AHEAD = 21;
  private final Supervision on;
  private final ZoneId zone;
  private final Set<LocalDate> holidays;

  /** @param holidays the public holidays of some weeks around now */
  public Watch(Supervision on, ZoneId zone, Set<LocalDate> holidays) {
    this.on = on;
    this.zone = zone;
    this.holidays = holidays;
  }

  /** @param next when to look again */
  public record Look(SiteState state, List<Missed> missed, Instant next) {}

  /** @param state of a site that is watched */
  public Look look(SiteState state, Instant now) {
    var due = due(state, now);
    var ripe = due.entrySet().stream().filter(one -> !excused(state, one).isAfter(now)).toList();
    if (ripe.stream().anyMatch(one -> excused(state, one).plus(AWAY).isBefore(now))) {
      var until = now.plus(EXCUSE);
      return new Look(state.excused(until), List.of(), until);
    }
    var missed = new ArrayList<Missed>();
    var settled = new EnumMap<Missing, Instant>(Missing.class);
    ripe.forEach(one -> {
      settled.put(one.getKey(), settledUntil(one.getKey(), one.getValue(), now));
      if (isMissed(one.getKey(), state, one.getValue())) {
        missed.add(new Missed(one.getKey(), one.getValue()));
      }
    });
    var after = state.settled(settled);
    return new Look(after, List.copyOf(missed), next(after, now));
  }

  private Instant next(SiteState state, Instant now) {
    var dues = due(state, now).entrySet().stream().map(one -> excused(state, one));
    // After a silence that was told: should the site speak a moment from now, it can be silent again by then.
    var silence = on.silentAfter() == null ? Stream.<Instant>empty() : Stream.of(now.plus(on.silentAfter()));
    return Stream.concat(dues, silence).min(Comparator.naturalOrder())
        .orElseGet(() -> now.plus(Duration.ofDays(1)));
  }

  private static Instant excused(SiteState state, Map.Entry<Missing, Instant> due) {
    return later(later(due.getValue(), state.excusedUntil()), state.late().get(due.getKey()));
  }

  /** Until when each thing that is watched must have come. */
  private Map<Missing, Instant> due(SiteState state, Instant now) {
    var due = new EnumMap<Missing, Instant>(Missing.class);
    test(state).ifPresent(at -> due.put(Missing.TEST, at));
    signal(state).ifPresent(at -> due.put(Missing.SIGNAL, at));
    window(Missing.OPENING, on.open(), state, now).ifPresent(at -> due.put(Missing.OPENING, at));
    window(Missing.CLOSING, on.close(), state, now).ifPresent(at -> due.put(Missing.CLOSING, at));
    return due;
  }

  /** Each missing test is one: the next is missing as long after. */
  private Optional<Instant> test(SiteState state) {
    if (on.testEvery() == null) {
      return Optional.empty();
    }
    var first = later(state.watchedSince(), state.lastTestAt()).plus(on.testEvery()).plus(on.grace());
    var told = state.judged().get(Missing.TEST);
    return Optional.of(told == null || told.isBefore(first) ? first : told.plus(on.testEvery()));
  }

  /** A silence is told once: until a signal comes there is nothing new to tell. */
  private Optional<Instant> signal(SiteState state) {
    if (on.silentAfter() == null) {
      return Optional.empty();
    }
    var heard = later(state.watchedSince(), state.lastSignalAt());
    var told = state.judged().get(Missing.SIGNAL);
    return told != null && told.isAfter(heard) ? Optional.empty() : Optional.of(heard.plus(on.silentAfter()));
  }

  /** The end of the last window not yet judged that is over, else of the next one. */
  private Optional<Instant> window(Missing what, List<WeeklyHours> windows, SiteState state, Instant now) {
    var judged = later(state.watchedSince(), state.judged().get(what));
    var ends = windows(windows, now).filter(one -> counts(one, state)).map(this::due)
        .filter(end -> end.isAfter(judged)).sorted().toList();
    var over = ends.stream().filter(end -> !end.isAfter(now)).reduce((first, second) -> second);
    return over.or(() -> ends.stream().findFirst());
  }

  private Stream<Opening> windows(List<WeeklyHours> windows, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    return today.minusDays(DAYS_BACK).datesUntil(today.plusDays(DAYS_AHEAD))
        .filter(day -> !holidays.contains(day))
        .flatMap(day -> windows.stream().flatMap(hours -> hours.beginningOn(day).stream()));
  }

  /** Of a window that had begun before we watched, a site of which nothing is known is not asked. */
  private boolean counts(Opening window, SiteState state) {
    return state.arming() != Arming.UNKNOWN || !begin(window).isBefore(state.watchedSince());
  }

  private Instant begin(Opening window) {
    return window.begin().atZone(zone).toInstant();
  }

  private Instant due(Opening window) {
    return window.end().atZone(zone).toInstant().plus(on.grace());
  }

  private boolean isMissed(Missing what, SiteState state, Instant due) {
    return switch (what) {
      case TEST, SIGNAL -> true;
      case OPENING -> state.arming() != Arming.OPEN && !cameInTime(on.open(), due, state.openedAt());
      case CLOSING -> state.arming() != Arming.ARMED && !cameInTime(on.close(), due, state.closedAt());
    };
  }

  /** Whether it came within a window that ended then, whatever came after it. */
  private boolean cameInTime(List<WeeklyHours> windows, Instant due, Instant came) {
    return came != null
        && windows(windows, due).filter(one -> due(one).equals(due))
            .anyMatch(one -> !came.isBefore(begin(one)) && !came.isAfter(due));
  }

  private static Instant settledUntil(Missing what, Instant due, Instant now) {
    return switch (what) {
      case TEST, SIGNAL -> later(due, now);
      case OPENING, CLOSING -> due;
    };
  }
}
