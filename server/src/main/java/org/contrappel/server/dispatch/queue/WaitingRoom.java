package org.contrappel.server.dispatch.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Those who wait for a line, in order: the urgent ones, then the rest; among each by priority, where half a minute of
 * waiting counts as much as one step of priority, and ties in the order of arrival.
 */
final class WaitingRoom {
  /** As a call's turn never moves, one is overtaken only by calls asked for within 9 × this after it. */
  static final Duration ONE_PRIORITY = Duration.ofSeconds(30);

  /** One who waits. */
  private record Place(Wanted wanted, long arrival) {
    Instant turn() {
      return wanted.since().plus(ONE_PRIORITY.multipliedBy(wanted.priority()));
    }

    Instant since() {
      return wanted.since();
    }
  }

  private static final Comparator<Place> BY_TURN = Comparator.comparing(Place::turn).thenComparing(Place::arrival);
  private static final Comparator<Place> BY_AGE = Comparator.comparing(Place::since).thenComparing(Place::arrival);

  private final Map<String, Place> places = new HashMap<>();
  private final NavigableSet<Place> urgent = new TreeSet<>(BY_TURN);
  private final NavigableSet<Place> rest = new TreeSet<>(BY_TURN);
  private final NavigableSet<Place> byAge = new TreeSet<>(BY_AGE);
  private long arrivals;

  /** @return false when it waits already */
  boolean enter(Wanted wanted) {
    var place = new Place(wanted, arrivals++);
    if (places.putIfAbsent(wanted.attempt(), place) != null) {
      return false;
    }
    (wanted.urgent() ? urgent : rest).add(place);
    byAge.add(place);
    return true;
  }

  /** @return false when it does not wait */
  boolean leave(String attempt) {
    var place = places.remove(attempt);
    if (place == null) {
      return false;
    }
    (place.wanted().urgent() ? urgent : rest).remove(place);
    byAge.remove(place);
    return true;
  }

  Optional<String> firstUrgent() {
    return first(urgent).map(Wanted::attempt);
  }

  Optional<String> firstOfTheRest() {
    return first(rest).map(Wanted::attempt);
  }

  Optional<Wanted> oldest() {
    return first(byAge);
  }

  SortedMap<Integer, Integer> byPriority() {
    var counted = new TreeMap<Integer, Integer>();
    places.values().forEach(place -> counted.merge(place.wanted().priority(), 1, Integer::sum));
    return counted;
  }

  private static Optional<Wanted> first(NavigableSet<Place> places) {
    return places.isEmpty() ? Optional.empty() : Optional.of(places.first().wanted());
  }
}
