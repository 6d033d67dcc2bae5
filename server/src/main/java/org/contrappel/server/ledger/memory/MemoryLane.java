package org.contrappel.server.ledger.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Appended;
import org.contrappel.server.ledger.Arrived;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Conversations;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Handled;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Notice;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/** What lies under one lane's tag. Whoever reads a field holds the lane's monitor. */
final class MemoryLane {
  final Lane lane;
  final Map<StreamName, List<byte[]>> streams = new HashMap<>();
  final Map<String, byte[]> documents = new HashMap<>();
  final Map<String, Instant> open = new HashMap<>();
  final Map<String, Timer> timers = new HashMap<>();
  final TreeMap<Long, Arrived> inbox = new TreeMap<>();
  final List<Append.Dead> dead = new ArrayList<>();
  final Remembered<Conversations.Stored> conversations;
  private final Remembered<String> once;
  String owner = "";
  long epoch;
  Instant heldUntil = Instant.MIN;
  long position;
  private long lastItem;

  MemoryLane(Lane lane, InstantSource clock) {
    this.lane = lane;
    this.conversations = new Remembered<>(clock);
    this.once = new Remembered<>(clock);
  }

  synchronized String put(String kind, String json, String name) {
    return once.get(name).orElseGet(() -> {
      var id = put(kind, json);
      once.put(name, id, Inbox.REMEMBERED);
      return id;
    });
  }

  /** The caller holds the monitor. */
  String put(String kind, String json) {
    var item = new Arrived(lane, id(++lastItem), kind, json);
    inbox.put(lastItem, item);
    return item.id();
  }

  static String id(long number) {
    return number + "-0";
  }

  static long number(String id) {
    return Long.parseLong(id.substring(0, id.indexOf('-')));
  }

  List<byte[]> stream(StreamName name) {
    return streams.getOrDefault(name, List.of());
  }

  Appended append(Append append, Consumer<Notice> tell) {
    Appended answer;
    synchronized (this) {
      answer = AppendCheck.of(this, append);
      if (answer instanceof Appended.Done) {
        write(append);
      }
    }
    if (answer instanceof Appended.Done) {
      AppendCheck.byStream(append).forEach((name, entries) -> tell.accept(
          new Notice(lane, name, entries.getFirst().number(), entries.getLast().number())));
    }
    return answer;
  }

  private void write(Append append) {
    for (Entry entry : append.entries()) {
      streams.computeIfAbsent(entry.stream(), _ -> new ArrayList<>()).add(entry.stored());
    }
    if (append.handled() instanceof Handled.Due(var timer, _)) {
      timers.remove(timer);
    }
    change(append.changes());
    append.dead().ifPresent(dead::add);
    if (append.handled() instanceof Handled.Item(var id)) {
      position = number(id);
      inbox.remove(position);
    }
  }

  private void change(Changes changes) {
    changes.put().forEach((name, json) -> documents.put(name, json.getBytes(UTF_8)));
    changes.removed().forEach(documents::remove);
    open.putAll(changes.opened());
    changes.closed().forEach(open::remove);
    changes.cancelled().forEach(timers::remove);
    changes.set().forEach((name, timer) -> timers.put(
        name, new Timer(name, Instant.ofEpochMilli(timer.at().toEpochMilli()), timer.payload())));
  }

  List<String> openIds() {
    return open.entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Timer> timersInOrder() {
    return timers.values().stream().sorted(Comparator.comparing(Timer::at).thenComparing(Timer::name)).toList();
  }
}
