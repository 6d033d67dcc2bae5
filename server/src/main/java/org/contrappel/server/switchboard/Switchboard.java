package org.contrappel.server.switchboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calls of the station as they stand, kept as one document of its lane.
 *
 * @param live those that are not over, oldest first
 * @param over the ids of the last that are: what is still said of them is late news
 * @param missed oldest first
 */
public record Switchboard(List<StationCall> live, List<String> over, List<MissedCall> missed) {
  /** The register has all of them; a list that nobody works off must not grow for ever. */
  static final int MOST_MISSED = 500;

  private static final int REMEMBERED = 500;

  public static final Switchboard EMPTY = new Switchboard(List.of(), List.of(), List.of());

  public Switchboard {
    live = List.copyOf(live);
    over = List.copyOf(over);
    missed = List.copyOf(missed);
  }

  public Optional<StationCall> call(String id) {
    return live.stream().filter(call -> call.id().equals(id)).findFirst();
  }

  public Optional<MissedCall> missed(String id) {
    return missed.stream().filter(call -> call.id().equals(id)).findFirst();
  }

  /** The call this operator speaks on, has claimed or is placing. */
  public Optional<StationCall> with(String operator) {
    return live.stream().filter(call -> call.isWith(operator)).findFirst();
  }

  /** Those for whom an operator is wanted, in the order in which they are to be taken. */
  public List<StationCall> queue() {
    return live.stream().filter(call -> call.state() == StationCall.State.RINGING)
        .sorted(Comparator.comparingInt(StationCall::priority).thenComparing(StationCall::waitsSince))
        .toList();
  }

  /** All that are not over: those that wait first, in the order in which they are to be taken. */
  public List<StationCall> inOrder() {
    var all = new ArrayList<>(queue());
    live.stream().filter(call -> call.state() != StationCall.State.RINGING).forEach(all::add);
    return all;
  }

  /** How many are to be taken before this one. */
  int before(StationCall call) {
    return Math.max(0, queue().indexOf(call));
  }

  boolean knows(String id) {
    return over.contains(id) || call(id).isPresent();
  }

  /** As it is now: put in, or in place of what it was. */
  Switchboard with(StationCall call) {
    var all = new ArrayList<>(live);
    if (call(call.id()).isPresent()) {
      all.replaceAll(one -> one.id().equals(call.id()) ? call : one);
    } else {
      all.add(call);
    }
    return new Switchboard(all, over, missed);
  }

  Switchboard without(StationCall call) {
    var ids = new ArrayList<>(over);
    ids.add(call.id());
    return new Switchboard(
        live.stream().filter(one -> !one.id().equals(call.id())).toList(), lastOf(ids, REMEMBERED), missed);
  }

  Switchboard missing(StationCall call) {
    var all = new ArrayList<>(missed);
    all.add(MissedCall.of(call));
    return new Switchboard(live, over, lastOf(all, MOST_MISSED));
  }

  Switchboard calledBack(String id, String by) {
    return new Switchboard(
        live, over, missed.stream().map(one -> one.id().equals(id) ? one.calledBackBy(by) : one).toList());
  }

  Switchboard done(String id) {
    return new Switchboard(live, over, missed.stream().filter(one -> !one.id().equals(id)).toList());
  }

  private static <T> List<T> lastOf(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
