package org.contrappel.server.presence;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.Input;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.LaneWork;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;

/** The work of the station's lane, with those on shift looked after; of every other lane, the work it had. */
public final class PresenceWork implements LaneWork {
  private final LaneWork work;
  private final PresenceCheck check;
  private final MissedAlarm alarm;
  private final Json json;

  PresenceWork(LaneWork work, PresenceCheck check, MissedAlarm alarm, Json json) {
    this.work = work;
    this.check = check;
    this.alarm = alarm;
    this.json = json;
  }

  @Override
  public Decision decide(LaneView view, Input input) {
    return switch (input) {
      case Input.Due(_, var payload, _) when Names.whoIsAsked(payload).isPresent() ->
          check.due(view, Names.whoIsAsked(payload).get());
      case Input.Item(_, var kind, var text) when kind.equals(Names.STATION_ENTRY) ->
          beside(view, json.read(text, StationEntry.class), work.decide(view, input));
      default -> work.decide(view, input);
    };
  }

  private Decision beside(LaneView view, StationEntry entry, Decision decision) {
    var draft = Changes.draft();
    check.beside(view, entry, draft);
    return new Decision(decision.entries(), both(decision.changes(), draft.done()), decision.orders());
  }

  private static Changes both(Changes one, Changes other) {
    var put = new LinkedHashMap<>(one.put());
    put.putAll(other.put());
    var removed = new HashSet<>(one.removed());
    removed.addAll(other.removed());
    var set = new LinkedHashMap<>(one.set());
    set.putAll(other.set());
    var cancelled = new HashSet<>(one.cancelled());
    cancelled.addAll(other.cancelled());
    return new Changes(put, removed, one.opened(), one.closed(), set, cancelled);
  }

  @Override
  public void committed(List<Entry> entries, Decision decision) {
    var others = decision.orders().stream().filter(order -> !(order instanceof Miss)).toList();
    work.committed(entries, new Decision(decision.entries(), decision.changes(), others));
    decision.orders().forEach(order -> {
      if (order instanceof Miss(var asked)) {
        alarm.raise(asked);
      }
    });
  }

  @Override
  public void takenOver(LaneView view) {
    work.takenOver(view);
  }

  @Override
  public void broken(Input input, Throwable error) {
    work.broken(input, error);
  }

  @Override
  public void letGo(Lane lane) {
    work.letGo(lane);
  }
}
