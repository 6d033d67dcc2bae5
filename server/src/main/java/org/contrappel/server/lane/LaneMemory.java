package org.contrappel.server.lane;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Handled;
import org.contrappel.server.ledger.Head;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/**
 * What the lane's thread remembers of its lane. Sound because under one epoch nobody else writes there; all of it can be
 * read again at any time. Used by the lane's thread only.
 */
final class LaneMemory {

  private static final int REMEMBERED = 128;

  private final Lane lane;
  private final long epoch;
  private final LedgerReader reader;
  private final Map<StreamName, Head> heads = new Recent<>(REMEMBERED);
  private final Map<String, String> documents = new Recent<>(REMEMBERED);
  private final Map<String, Timer> timers = new HashMap<>();
  private final TreeSet<Timer> next = new TreeSet<>(Comparator.comparing(Timer::at).thenComparing(Timer::name));

  LaneMemory(Lane lane, long epoch, LedgerReader reader) {
    this.lane = lane;
    this.epoch = epoch;
    this.reader = reader;
  }

  /** Starts afresh from what is stored. */
  void load() {
    var stored = reader.timers(lane);
    heads.clear();
    documents.clear();
    timers.clear();
    next.clear();
    stored.forEach(this::set);
  }

  /** The timer that comes next, due or not. */
  Optional<Timer> nextTimer() {
    return next.isEmpty() ? Optional.empty() : Optional.of(next.first());
  }

  Head head(StreamName stream) {
    var known = heads.get(stream);
    if (known == null) {
      known = reader.head(lane, stream);
      heads.put(stream, known);
    }
    return known;
  }

  /** Follows an append that is on disk. */
  void follow(Append append) {
    append.entries().forEach(entry -> heads.put(entry.stream(), entry.head()));
    append.changes().removed().forEach(documents::remove);
    documents.putAll(append.changes().put());
    if (append.handled() instanceof Handled.Due(var name, _)) {
      cancel(name);
    }
    append.changes().cancelled().forEach(this::cancel);
    append.changes().set().values().forEach(this::set);
  }

  private void set(Timer timer) {
    cancel(timer.name());
    var asStored = new Timer(timer.name(), Instant.ofEpochMilli(timer.at().toEpochMilli()), timer.payload());
    timers.put(timer.name(), asStored);
    next.add(asStored);
  }

  private void cancel(String name) {
    var known = timers.remove(name);
    if (known != null) {
      next.remove(known);
    }
  }

  LaneView view(Instant now) {
    return new View(now);
  }

  private final class View implements LaneView {

    private final Instant now;

    View(Instant now) {
      this.now = now;
    }

    @Override
    public Lane lane() {
      return lane;
    }

    @Override
    public long epoch() {
      return epoch;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public Optional<String> document(String name) {
      var known = documents.get(name);
      if (known != null) {
        return Optional.of(known);
      }
      var stored = reader.document(lane, name);
      stored.ifPresent(json -> documents.put(name, json));
      return stored;
    }

    @Override
    public Head head(StreamName stream) {
      return LaneMemory.this.head(stream);
    }

    @Override
    public List<Entry> entries(StreamName stream, long from, int atMost) {
      return reader.entries(lane, stream, from, atMost);
    }

    @Override
    public List<String> openIncidents() {
      return reader.openIds(lane);
    }

    @Override
    public List<Timer> timers() {
      return List.copyOf(next);
    }
  }
}
