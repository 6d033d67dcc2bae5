package org.contrappel.server.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes to Redis: one append, one round trip, on disk when it answers. */
public final class RedisLedger implements Ledger {

  private final LedgerRedis redis;

  public RedisLedger(LedgerRedis redis) {
    this.redis = redis;
  }

  @Override
  public Appended append(Append append) {
    var answer = redis.run(Script.APPEND, arguments(append));
    return switch (answer.text(0)) {
      case "done" -> new Appended.Done();
      case "already" -> new Appended.Already();
      case "stale" -> new Appended.StaleEpoch(answer.number(1));
      case "gap" -> new Appended.Gap(new StreamName(answer.text(1)), answer.number(2));
      case "other" -> new Appended.OtherHash(new StreamName(answer.text(1)), answer.number(2));
      case "handled" -> new Appended.HandledBefore();
      default -> throw new IllegalStateException("append.lua gave an unknown answer: " + answer.text(0));
    };
  }

  private static Arguments arguments(Append append) {
    var lane = append.lane();
    var arguments = new Arguments()
        .key(LaneKeys.lease(lane))
        .key(LaneKeys.inbox(lane))
        .key(LaneKeys.position(lane))
        .key(LaneKeys.timers(lane))
        .key(LaneKeys.payloads(lane))
        .key(LaneKeys.open(lane))
        .key(LaneKeys.dead(lane))
        .add(append.epoch());
    handled(arguments, append.handled());
    arguments.add(LaneKeys.NOTICES).add(lane.tag());
    entries(arguments, lane, append.entries());
    changes(arguments, lane, append.changes());
    arguments.add(append.dead().isPresent() ? 1 : 0);
    append.dead().ifPresent(dead -> arguments.add(dead.input()).add(dead.errorClass()).add(dead.message()));
    return arguments;
  }

  private static void handled(Arguments arguments, Handled handled) {
    switch (handled) {
      case Handled.Item(var id) -> arguments.add(id).add("").add("");
      case Handled.Due(var timer, var at) -> arguments.add("").add(timer).add(at.toEpochMilli());
      case Handled.Nothing() -> arguments.add("").add("").add("");
    }
  }

  private static void entries(Arguments arguments, Lane lane, List<Entry> entries) {
    Map<StreamName, List<Entry>> streams = new LinkedHashMap<>();
    entries.forEach(entry -> streams.computeIfAbsent(entry.stream(), name -> new ArrayList<>()).add(entry));
    arguments.add(streams.size());
    streams.forEach((name, ofStream) -> {
      var first = ofStream.getFirst();
      arguments.key(name.key(lane)).add(name.text()).add(first.number()).add(first.previous()).add(ofStream.size());
      ofStream.forEach(entry -> arguments.add(entry.stored()));
    });
  }

  private static void changes(Arguments arguments, Lane lane, Changes changes) {
    arguments.add(changes.put().size());
    changes.put().forEach((name, json) -> arguments.key(LaneKeys.document(lane, name)).add(json));
    arguments.add(changes.removed().size());
    changes.removed().forEach(name -> arguments.key(LaneKeys.document(lane, name)));
    arguments.add(changes.opened().size());
    changes.opened().forEach((id, since) -> arguments.add(id).add(since.toEpochMilli()));
    arguments.add(changes.closed().size());
    changes.closed().forEach(arguments::add);
    arguments.add(changes.cancelled().size());
    changes.cancelled().forEach(arguments::add);
    arguments.add(changes.set().size());
    changes.set().values().forEach(
        timer -> arguments.add(timer.name()).add(timer.at().toEpochMilli()).add(timer.payload()));
  }
}
