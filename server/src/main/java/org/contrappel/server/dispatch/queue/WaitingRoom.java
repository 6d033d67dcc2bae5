package org.contrappel.server.dispatch.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Those who wait for a line: the urgent ones and the rest, each in the order of their turns, ties in that of arrival. */
final class WaitingRoom {
  private record Place(Wanted wanted, long arrival) {}

  private static final Comparator<Place> IN_TURN =
      Comparator.<Place, Instant>comparing(place -> place.wanted().turn()).thenComparing(Place::arrival);

  private final Map<String, Place> places = new HashMap<>();
  private final NavigableSet<Place> urgent = new TreeSet<>(IN_TURN);
  private final NavigableSet<Place> rest = new TreeSet<>(IN_TURN);
  private long arrivals;

  /** @return false when it waits already */
  boolean enter(Wanted wanted) {
    var place = new Place(wanted, arrivals++);
    return places.putIfAbsent(wanted.attempt(), place) == null && of(place).add(place);
  }

  /** @return false when it does not wait */
  boolean leave(String attempt) {
    var place = places.remove(attempt);
    return place != null && of(place).remove(place);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  Optional<String> firstUrgent() {
    return first(urgent).map(Wanted::attempt);
  }

  Optional<String> firstOfTheRest() {
    return first(rest).map(Wanted::attempt);
  }

  /** Whose patience ends first. */
  Optional<Wanted> firstToBeGivenUp() {
    return Stream.of(first(urgent), first(rest)).flatMap(Optional::stream).min(Comparator.comparing(Wanted::limit));
  }

  /** Since when somebody waits. */
  Optional<Instant> oldest() {
    return places.values().stream().map(place -> place.wanted().since()).min(Comparator.naturalOrder());
  }

  SortedMap<Integer, Integer> byPriority() {
    var counted = new TreeMap<Integer, Integer>();
    places.values().forEach(place -> counted.merge(place.wanted().priority(), 1, Integer::sum));
    return counted;
  }

  private NavigableSet<Place> of(Place place) {
    return place.wanted().urgent() ? urgent : rest;
  }

  private static Optional<Wanted> first(NavigableSet<Place> places) {
    return places.isEmpty() ? Optional.empty() : Optional.of(places.first().wanted());
  }
}
